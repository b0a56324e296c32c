import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { describeMismatch } from "./installed.mjs";

let root = "";
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "tillway-installed-"));
  mkdirSync(path.join(root, "node_modules"));
});
afterEach(() => rmSync(root, { recursive: true }));

type Entry = { version: string; integrity?: string; optional?: boolean };
const write = (file: string, packages: Record<string, Entry>) =>
  writeFileSync(path.join(root, file), JSON.stringify({ packages }));
const wanted = (packages: Record<string, Entry>) => write("package-lock.json", packages);
const installed = (packages: Record<string, Entry>) => write("node_modules/.package-lock.json", packages);

test("an installation that was cut short is done again", () => {
  wanted({});
  expect(describeMismatch(root)).toBe("node_modules is missing or incomplete");
});

test("what matches is left alone", () => {
  wanted({ "": { version: "1" }, "node_modules/pg": { version: "8.0.0", integrity: "a" } });
  installed({ "node_modules/pg": { version: "8.0.0", integrity: "a" } });
  expect(describeMismatch(root)).toBeNull();
});

test("a newer lock file is noticed, by version and by content", () => {
  wanted({ "node_modules/pg": { version: "8.0.1", integrity: "b" } });
  installed({ "node_modules/pg": { version: "8.0.0", integrity: "a" } });
  expect(describeMismatch(root)).toBe("package-lock.json asks for another pg");
  installed({ "node_modules/pg": { version: "8.0.1", integrity: "a" } });
  expect(describeMismatch(root)).toBe("package-lock.json asks for another pg");
});

test("a package made for another machine may be absent", () => {
  wanted({ "node_modules/fsevents": { version: "2.0.0", optional: true } });
  installed({});
  expect(describeMismatch(root)).toBeNull();
});
