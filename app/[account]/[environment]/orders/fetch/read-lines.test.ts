import { expect, test } from "vitest";
import { looksLikeAmazonId, readLines } from "./read-lines";

test("ids come one a line, with commas, semicolons or tabs between, quoted or not, and once", () => {
  expect(readLines(' S01-1\r\n"HP 2", HP-3;S01-1\tHP-4\n\n')).toEqual(["S01-1", "HP 2", "HP-3", "HP-4"]);
});

test("Amazon's ids are taken out of a line that has more than one, or other words", () => {
  const [one, two] = ["S01-1234567-1234567", "s01-7654321-7654321-A123456"];
  expect(readLines(`${one} ${two}\n${two}  ${one} P01-1234567-12`)).toEqual([one, two, "P01-1234567-12"]);
  expect(readLines(`Your order ${one} (${two}) of 3 May.\nAgain: ${one}.`)).toEqual([one, two]);
  expect(readLines("HP 204918\nXS01-1234567-1234567 A")).toEqual(["HP 204918", "XS01-1234567-1234567 A"]);
});

test("what begins like Amazon's is never looked for as the merchant's own", () => {
  for (const id of ["S01-1234567-1234567", "p02-1234567-1234567-A123456", "P01-1234567-12"])
    expect(looksLikeAmazonId(id)).toBe(true);
  for (const id of ["HP-204918", "1234567", "S01", "PS01-1234567"]) expect(looksLikeAmazonId(id)).toBe(false);
});
