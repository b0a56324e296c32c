import { describe, expect, test } from "vitest";
import type { IntentView } from "@/lib/commands/intent-view";
import {
  sampleHold,
  sampleIntent,
  sampleOrder,
  sampleRefund,
  sampleSnapshot,
  hoursAgo,
  now,
  usd,
} from "../sample-order";
import { newest } from "./newest";
import { isOver, outcomeOf } from "./outcome";

const order = sampleOrder();
const refund = (given: Partial<IntentView> = {}): IntentView => ({
  id: sampleIntent().id,
  operation: "Refund",
  state: "accepted",
  orderId: order.id,
  objectId: "S01-5806490-2147504-C061582",
  amountMinor: 18_50,
  currency: "USD",
  resultId: "S01-5806490-2147504-R061590",
  result: { state: "Pending", reason: null },
  errorCode: null,
  errorMessage: null,
  waitingFor: null,
  notBefore: now,
  everUnanswered: false,
  requestedAt: hoursAgo(1),
  repeated: false,
  ...given,
});

test("done says the amount and the state Amazon has it in", () =>
  expect(outcomeOf(refund(), order)).toEqual({
    kind: "done",
    title: "Refund of $18.50 sent",
    text: "Amazon has it as Pending. You’ll see it complete in the timeline.",
  }));

test("a charge at once is no closed authorization to people, but captured money", () => {
  const result = { state: "Closed", reason: "MaxCapturesProcessed" };
  const charge = refund({ operation: "Authorize", objectId: order.id, amountMinor: 50_00, result });
  expect(outcomeOf(charge, order)).toEqual({
    kind: "done",
    title: "Authorization of $50.00 sent",
    text: "The money is captured.",
  });
});

test("declined says why, what it means for the money, and the way out", () => {
  const hold = sampleHold({ amount: usd(312_00) });
  const capture = refund({
    operation: "Capture",
    objectId: hold.id,
    amountMinor: 312_00,
    result: { state: "Declined", reason: "ProcessingFailure" },
  });
  const outcome = outcomeOf(capture, sampleOrder(sampleSnapshot({ authorizations: [hold] })));
  expect(outcome).toMatchObject({ kind: "declined", title: "Capture of $312.00", reason: "ProcessingFailure" });
  expect(outcome.text).toMatch(/could not process it\. The buyer was not charged\. The hold is open until/);
});

test("refused by Amazon keeps the code beside its plain words", () =>
  expect(outcomeOf(refund({ state: "refused", errorCode: "CaptureNotRefundable", result: null }), order)).toMatchObject(
    {
      kind: "refused",
      title: "Amazon refused the refund of $18.50",
      code: "CaptureNotRefundable",
    },
  ));

test.each([
  ["Refund", "refund", /Please don’t refund again/],
  ["Capture", "capture", /Please don’t capture again/],
  ["Authorize", "authorization", /Please don’t authorize again/],
] as const)("an unanswered %s never invites another try", (operation, noun, warning) => {
  for (const state of ["sending", "unanswered"] as const) {
    const outcome = outcomeOf(refund({ operation, state, result: null }), order);
    expect(outcome).toMatchObject({ kind: "unknown", title: `We don’t know yet if this ${noun} happened` });
    expect(outcome.text).toMatch(warning);
  }
});

test.each([
  [null, /goes out in a moment/],
  ["RequestThrottled", /so many calls a second/],
  ["QuotaExceeded", /^Amazon’s hourly limit .* is used up\. It goes out again by itself at \d\d:\d\d\.$/],
  ["InputStreamDisconnected", /^Amazon could not read the call .*\. It goes out again by itself at \d\d:\d\d\.$/],
  ["SignatureDoesNotMatch", /Sending is paused\. .*secret key is wrong/],
])("in the queue because of %s", (waitingFor, words) => {
  const outcome = outcomeOf(refund({ state: "requested", result: null, waitingFor }), order);
  expect(outcome.kind).toBe("queued");
  expect(outcome.text).toMatch(words);
});

describe("only what this press did, as asked, needs no second look", () => {
  test.each([
    [refund(), true],
    [refund({ repeated: true }), false],
    [refund({ state: "unanswered", result: null }), false],
    [refund({ result: { state: "Declined", reason: "AmazonRejected" } }), false],
    [refund({ state: "withdrawn", result: null }), true],
  ])("case %#", (sent, over) => expect(isOver(sent, order)).toBe(over));
});

describe("what the page has learned since", () => {
  const unknown = refund({ state: "unanswered", result: null, resultId: null });
  const facts = {
    referenceId: "r1",
    softDescriptor: null,
    note: null,
    reasonDescription: null,
    stateChangedAt: null,
    intentId: unknown.id,
  };

  test("while the operation is open, its own row is the truth", () => {
    const later = sampleOrder(sampleSnapshot(), { intents: [sampleIntent({ state: "needs_person" })] });
    expect(newest(unknown, later).state).toBe("needs_person");
  });
  test("a refund that carries its mark has happened", () => {
    const found = sampleRefund({ state: "Completed" });
    const later = sampleOrder(sampleSnapshot({ refunds: [found] }), { facts: { [found.id]: facts } });
    expect(newest(unknown, later)).toMatchObject({
      state: "accepted",
      resultId: found.id,
      result: { state: "Completed" },
    });
  });
  test.each([
    ["sending", "accepted"],
    ["unanswered", "accepted"],
    ["needs_person", "needs_person"],
  ] as const)(
    "a refund that carries its mark has happened, though its %s operation is not concluded",
    (state, ends) => {
      const found = sampleRefund();
      const intents = [sampleIntent({ state })];
      const later = sampleOrder(sampleSnapshot({ refunds: [found] }), { facts: { [found.id]: facts }, intents });
      expect(newest(unknown, later).state).toBe(ends);
    },
  );
  test("a refund of the same amount that somebody else made is not it", () => {
    const other = sampleRefund();
    const later = sampleOrder(sampleSnapshot({ refunds: [other] }), {
      facts: { [other.id]: { ...facts, intentId: null } },
    });
    expect(newest(unknown, later)).toEqual(unknown);
  });
  test("a page a moment behind can't open again what was answered as settled", () => {
    const behind = sampleOrder(sampleSnapshot(), { intents: [sampleIntent({ state: "requested" })] });
    const withdrawn = refund({ state: "withdrawn", result: null, resultId: null });
    expect(newest(withdrawn, behind)).toEqual(withdrawn);
  });
  test("a page that has not heard of it yet changes nothing", () => expect(newest(unknown, order)).toEqual(unknown));
  test.each([
    [hoursAgo(2), "unanswered"],
    [hoursAgo(0.5), "accepted"],
  ])("a confirmation counts once Amazon took it, though the buyer’s bank still asks: %s", (confirmedAt, expected) => {
    const confirm = { ...unknown, operation: "ConfirmOrderReference" as const, objectId: order.id, amountMinor: null };
    const draft = sampleOrder(sampleSnapshot({ state: "Draft" }), { confirmedAt });
    expect(newest(confirm, draft).state).toBe(expected);
  });
  test.each([
    ["Open", "unanswered"],
    ["Canceled", "accepted"],
  ])("a cancellation counts once the order is Canceled: %s", (state, expected) => {
    const cancel = { ...unknown, operation: "CancelOrderReference" as const, objectId: order.id, amountMinor: null };
    expect(newest(cancel, sampleOrder(sampleSnapshot({ state }))).state).toBe(expected);
  });
});
