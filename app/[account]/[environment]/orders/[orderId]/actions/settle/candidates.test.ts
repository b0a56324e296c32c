import { expect, test } from "vitest";
import { sampleIntent, sampleOrder, sampleRefund, sampleSnapshot, usd } from "../sample-order";
import { candidatesFor } from "./candidates";

const made = (id: string, minor: number) => sampleRefund({ id, amount: usd(minor) });
const facts = (intentId: string | null) => ({
  referenceId: null,
  softDescriptor: null,
  note: null,
  reasonDescription: null,
  stateChangedAt: null,
  fee: null,
  intentId,
});

test("a refund can only be one of its amount that nobody here asked for", () => {
  const order = sampleOrder(
    sampleSnapshot({ refunds: [made("theirs", 18_50), made("ours", 18_50), made("other", 20_00)] }),
    { facts: { theirs: facts(null), ours: facts("another-intent"), other: facts(null) } },
  );
  expect(candidatesFor(sampleIntent(), order).map(({ id }) => id)).toEqual(["theirs"]);
});

test("an operation that makes no object is about the order it acted on", () => {
  const order = sampleOrder();
  const cancel = sampleIntent({ operation: "CancelOrderReference", objectId: order.id, amount: null });
  expect(candidatesFor(cancel, order).map(({ id }) => id)).toEqual([order.id]);
});
