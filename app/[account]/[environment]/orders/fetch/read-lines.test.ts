import { expect, test } from "vitest";
import { looksLikeAmazonId, readLines } from "./read-lines";

test("ids come one a line, with commas, semicolons or tabs between, quoted or not, and once", () => {
  expect(readLines(' S01-1\r\n"HP 2", HP-3;S01-1\tHP-4\n\n')).toEqual(["S01-1", "HP 2", "HP-3", "HP-4"]);
});

test("what begins like Amazon's is never looked for as the merchant's own", () => {
  for (const id of ["S01-1234567-1234567", "p02-1234567-1234567-A123456", "P01-1234567-12"])
    expect(looksLikeAmazonId(id)).toBe(true);
  for (const id of ["HP-204918", "1234567", "S01", "PS01-1234567"]) expect(looksLikeAmazonId(id)).toBe(false);
});
