import { expect, test } from "vitest";
import { matchAt } from "./match";

for (const [text, typed, at] of [
  ["Maren Holt", "MAR", 0],
  ["Maren Holt", "maren holt", 0],
  ["Maren Holt", "ho", 6],
  ["Anna von Holt", "von", -1],
  ["HP-204918", "hp-2049", 0],
  ["HP-204918", "2049", -1],
  ["Maren Holt", "aren", -1],
  ["Maren Holt", "", -1],
] as const)
  test(`“${typed}” is found in “${text}” at ${at}`, () => expect(matchAt(text, typed)).toBe(at));
