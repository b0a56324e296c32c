import { expect, test } from "vitest";
import { asOne, atLeastOneFailed, inWords, ofClosingLine, ofVitest, plus } from "./tally";

test("the last closing line counts", () => {
  expect(ofClosingLine("x\n3 passed, 1 failed\nagain\n12 passed, 0 failed\n")).toEqual({ passed: 12, failed: 0 });
  expect(ofClosingLine("it never began")).toEqual({ passed: 0, failed: 0 });
});

test("a suite that breaks before its first test has failed", () => {
  expect(atLeastOneFailed(false, ofVitest("/no/such/report.json"))).toEqual({ passed: 0, failed: 1 });
  expect(atLeastOneFailed(false, { passed: 5, failed: 3 })).toEqual({ passed: 5, failed: 3 });
  expect(atLeastOneFailed(true, { passed: 5, failed: 0 })).toEqual({ passed: 5, failed: 0 });
});

test("everything adds up to one line", () => {
  expect(inWords(plus(asOne(true), plus(asOne(false), { passed: 40, failed: 0 })))).toBe("41 passed, 1 failed");
});
