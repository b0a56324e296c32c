import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { mutations } from "./build";

test.each(Object.entries(mutations))("%s still breaks what it says it breaks", (_, { file, from, to }) => {
  const source = readFileSync(path.resolve(import.meta.dirname, "../..", file), "utf8");
  expect(source).toMatch(from);
  expect(source.replace(from, to)).not.toBe(source);
});
