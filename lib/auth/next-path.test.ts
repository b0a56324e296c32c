import fc from "fast-check";
import { expect, test } from "vitest";
import { safeNext } from "./next-path";

for (const path of ["/us/sandbox/orders", "/us/sandbox/orders?state=Open&q=a%20b", "/"])
  test(`${path} is kept`, () => expect(safeNext(path)).toBe(path));

for (const path of [
  "https://evil.example/",
  "//evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "/a\\..\\..//evil.example",
  "/.//evil.example",
  "/a/..//evil.example",
  "\\\\evil.example",
  "javascript:alert(1)",
  " /orders",
  "/orders\nSet-Cookie: x",
  "",
  undefined,
  ["/orders"],
  "/sign-in?next=/sign-in",
  "/api/auth/signout",
  "/a/../setup",
])
  test(`${JSON.stringify(path)} leads to the start page`, () => expect(safeNext(path)).toBe("/"));

test("whatever is asked for, a browser stays on this site", () => {
  const risky = fc.array(fc.constantFrom("/", "\\", ".", "..", "@", ":", "evil.example", "a", "?", "#", "%2f", "\t"));
  fc.assert(
    fc.property(risky, (parts) => {
      expect(new URL(safeNext(parts.join("")), "https://tillway.example").origin).toBe("https://tillway.example");
    }),
    { numRuns: 5_000 },
  );
});
