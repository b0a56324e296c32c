import { expect, test } from "vitest";
import type { intents } from "@/db/schema";
import { wrongWithoutPeople } from "./check-settling";

type Intent = typeof intents.$inferSelect;
type Set = { orderTotalMinor: number | null; sellerOrderId: string | null };

const orderId = "S01-1234567-1234567";
const intent = (more: Partial<Intent>) => ({ orderId, referenceId: null, concludedBy: null, ...more }) as Intent;
const total = (state: Intent["state"]) =>
  intent({
    operation: "SetOrderReferenceDetails",
    state,
    parameters: { "OrderReferenceAttributes.OrderTotal.Amount": "12.50" },
  });
const number = (state: Intent["state"]) =>
  intent({
    operation: "SetOrderAttributes",
    state,
    parameters: { "OrderAttributes.SellerOrderAttributes.SellerOrderId": "HP-7" },
  });
const wrong = (judged: Intent, ...detailsSet: Set[]) => {
  const order = { amazonOrderReferenceId: orderId, orderTotalMinor: 1, sellerOrderId: "", detailsSet };
  return wrongWithoutPeople(judged, {
    orderReferences: [{ ...order, state: "Draft", reasonCode: null, createdAt: "" }],
  });
};
const ours = { orderTotalMinor: 12_50, sellerOrderId: "HP-7" };
const theirs = { orderTotalMinor: 9_00, sellerOrderId: "shop-1" };

test.each([
  ["came first and was overwritten", [ours, theirs]],
  ["came last and overwrote", [theirs, ours]],
])("what %s was rightly accepted, and not refused", (_, sets) => {
  for (const judged of [total, number]) {
    expect(wrong(judged("accepted"), ...sets)).toEqual([]);
    expect(wrong(judged("refused"), ...sets)).toEqual(["it is refused, and Amazon was told 1 times what it asked for"]);
  }
});

test("what never reached Amazon was rightly refused, and not accepted", () => {
  for (const judged of [total, number]) {
    expect(wrong(judged("refused"), theirs)).toEqual([]);
    expect(wrong(judged("accepted"), theirs)).toEqual([
      "it is accepted, and Amazon was told 0 times what it asked for",
    ]);
  }
});

test("what overwrote a later change of somebody else's was told twice, and rightly by nobody", () => {
  for (const judged of [total, number])
    expect(wrong(judged("accepted"), ours, theirs, ours)).toEqual([
      "it is accepted, and Amazon was told 2 times what it asked for",
    ]);
});

test("what has a reference, and met a conflict, needed a person", () =>
  expect(wrong({ ...total("accepted"), operation: "Refund", referenceId: "tw-1" }, ours)).toEqual([
    "it was accepted without a person",
  ]));
