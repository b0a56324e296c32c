import { expect, test } from "vitest";
import { changesInWords } from "./activity-words";

const order = { "S01-1": { kind: "order", state: "Open" } } as const;
const refund = (state: string) => ({ "S01-1-R061590": { kind: "refund" as const, state } });

test("a state that changed is said with the object's short name", () => {
  expect(changesInWords({ ...order, ...refund("Pending") }, { ...order, ...refund("Completed") })).toBe(
    "Refund R061590 is now Completed.",
  );
});

test("an object that was not there is said to be new", () => {
  expect(changesInWords(order, { ...order, ...refund("Pending") })).toBe("New: Refund R061590 is Pending.");
});

test("nothing changed, nothing is said", () => {
  expect(changesInWords(order, order)).toBe("");
});
