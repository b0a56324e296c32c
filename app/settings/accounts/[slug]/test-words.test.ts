import { expect, test } from "vitest";
import { sayTest } from "./test-words";

const refused = (problem: string) =>
  sayTest({ why: "amazonSaysNo", problem, message: "The request signature we calculated is wrong." });

test("says what to look at, without our own names for it", () => {
  expect(refused("secretKey")).toBe(
    "Amazon did not accept the signature: the secret key does not belong to the access key.",
  );
  expect(refused("clock")).toContain("check the server’s clock");
});

test("does not blame the keys where Amazon was not heard", () => {
  expect(refused("unreachable")).toContain("says nothing about the keys");
  expect(refused("throttled")).toContain("says nothing about the keys");
});

test("hands on Amazon's own words where there are none of ours", () => {
  expect(refused("other")).toBe("Amazon refused: The request signature we calculated is wrong.");
});
