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
  intentId,
});

test("a refund can only be one of its amount that nobody here asked for", () => {
  const order = sampleOrder(
    sampleSnapshot({ refunds: [made("theirs", 18_50), made("ours", 18_50), made("other", 20_00)] }),
    { facts: { theirs: facts(null), ours: facts("another-intent"), other: facts(null) } },
  );
  expect(candidatesFor(sampleIntent(), order).map(({ id }) => id)).toEqual(["theirs"]);
});

test("a refund that carries its own reference can be chosen", () => {
  const question = sampleIntent();
  const order = sampleOrder(sampleSnapshot({ refunds: [made("it", 18_50)] }), { facts: { it: facts(question.id) } });
  expect(candidatesFor(question, order).map(({ id }) => id)).toEqual(["it"]);
});

test("a refund of another capture is not the one", () => {
  const elsewhere = sampleRefund({ id: "elsewhere", captureId: "S01-5806490-2147504-C061599" });
  expect(candidatesFor(sampleIntent(), sampleOrder(sampleSnapshot({ refunds: [elsewhere] })))).toEqual([]);
});

test("an operation that makes no object is about the order it acted on", () => {
  const order = sampleOrder();
  const cancel = sampleIntent({ operation: "CancelOrderReference", objectId: order.id, amount: null });
  expect(candidatesFor(cancel, order).map(({ id }) => id)).toEqual([order.id]);
});
