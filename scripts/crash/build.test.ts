import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { mutations } from "./build";

const edits = Object.entries(mutations).flatMap(([name, all]) => all.map((edit) => ({ name, ...edit })));

test.each(edits)("$name still breaks what it says it breaks in $file", ({ file, from, to }) => {
  const source = readFileSync(path.resolve(import.meta.dirname, "../..", file), "utf8");
  expect(source).toMatch(from);
  expect(source.replace(from, to)).not.toBe(source);
});
