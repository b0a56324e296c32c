import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { pageHeaders, POLICY_HEADER, noticeStyles } from "./page-headers";

const given = { nonce: "abc", dev: false, secure: false };
const policyOf = (more: Partial<typeof given> = {}): Record<string, string[] | undefined> => {
  const directives = pageHeaders({ ...given, ...more })[POLICY_HEADER].split("; ");
  return Object.fromEntries(directives.map((part) => [part.split(" ")[0]!, part.split(" ").slice(1)]));
};

test("nothing inline runs without this answer's nonce", () => {
  const policy = policyOf();
  expect(policy["script-src"]).toEqual(["'self'", "'nonce-abc'", "'strict-dynamic'"]);
  expect(policy["style-src"]).not.toContain("'unsafe-inline'");
  expect(policy["default-src"]).toEqual(["'none'"]);
});

test("no other site may frame a page or take a form", () => {
  const policy = policyOf();
  expect(policy["frame-ancestors"]).toEqual(["'none'"]);
  expect(policy["form-action"]).toEqual(["'self'"]);
  expect(policy["base-uri"]).toEqual(["'none'"]);
});

test("only hot reload needs scripts that are text", () =>
  expect(policyOf({ dev: true })["script-src"]).toEqual([...policyOf()["script-src"]!, "'unsafe-eval'"]));

test("only where https is a must, browsers are told to insist on it", () => {
  expect(pageHeaders(given)).not.toHaveProperty("strict-transport-security");
  expect(pageHeaders({ ...given, secure: true })["strict-transport-security"]).toBe(
    "max-age=63072000; includeSubDomains",
  );
});

test("the style of notices is the one that the locked version brings along", () => {
  const source = readFileSync(new URL(import.meta.resolve("sonner")), "utf8");
  const [, literal] = /__insertCSS\((".*")\);/.exec(source)!;
  const style = JSON.parse(literal!) as string;
  const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  expect(noticeStyles).toEqual([hash(""), hash(style)]);
});
