import { expect, test } from "vitest";
import { countWords } from "./count-words";

test.each([
  [{ count: 1_204, how: "exact" }, "1,204"],
  [{ count: 38_412, how: "about" }, "about 38,400"],
  [{ count: 1_048_221, how: "about" }, "about 1,050,000"],
  [{ count: 200, how: "atLeast" }, "at least 200"],
] as const)("%o reads %s", (count, words) => expect(countWords(count)).toBe(words));
