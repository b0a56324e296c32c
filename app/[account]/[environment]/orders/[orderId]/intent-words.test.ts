import { expect, test } from "vitest";
import type { ObjectFacts } from "@/lib/queries/order-facts";
import type { IntentRow } from "@/lib/queries/order-view";
import { sampleCapture, sampleOrder, sampleSnapshot } from "./actions/sample-order";
import { intentWords, nounOf } from "./intent-words";

const at = (clock: string) => new Date(`2025-11-18T${clock}:00Z`);
const order = sampleOrder(sampleSnapshot(), { asOf: at("14:30") });
const refund: IntentRow = {
  ...{
    id: "i",
    formId: "f",
    operation: "Refund",
    state: "requested",
    objectId: "c",
    referenceId: "tw-1",
    captureNow: false,
  },
  ...{ amount: { minor: 18_50, currency: "USD" }, requestedBy: "Ines Duarte", why: null },
  ...{ requestedAt: at("14:26"), notBefore: at("14:31"), waitingFor: null, everUnanswered: false },
  ...{ unansweredSince: null, sends: 0, looks: 0, resultId: null, errorCode: null, errorMessage: null },
  ...{ conclusionNote: null, concludedAt: null },
};
const said = (more: Partial<IntentRow>) => {
  const { title, text } = intentWords({ ...refund, ...more }, order);
  return `${title} ${text}`;
};

test("an unknown outcome says who asked, how often we looked, when next, and not to repeat it", () => {
  const words = said({ state: "unanswered", unansweredSince: at("14:27"), sends: 2, looks: 3 });
  expect(words).toContain("We don’t know yet if the refund of $18.50 happened.");
  for (const fact of [
    "Ines Duarte asked for it at 14:26",
    "asked 4 times since",
    "at 14:31",
    "Please don’t do it again",
  ])
    expect(words).toContain(fact);
});

test("Amazon's limit and our own budget for it read the same", () => {
  expect(said({ waitingFor: "OurBudget" })).toBe(said({ waitingFor: "RequestThrottled" }));
  expect(said({ waitingFor: "OurBudget" })).toContain("It goes out by itself, about at 14:31.");
});

test("what passes by itself is not called a refusal of the account's calls", () => {
  expect(said({ waitingFor: "QuotaExceeded" })).toContain(
    "Amazon’s hourly limit for this account is used up. It goes out by itself, about at 14:31.",
  );
  expect(said({ waitingFor: "InputStreamDisconnected", notBefore: at("14:30") })).toContain(
    "Amazon could not read the call and did nothing. It goes out by itself in a moment.",
  );
});

test("a paused account is named as the reason for waiting", () => {
  expect(said({ waitingFor: "InvalidAccessKeyId" })).toContain("InvalidAccessKeyId");
});

test("what needs a person says why, and that it stays reserved", () => {
  const words = said({ state: "needs_person", conclusionNote: "another amount.", looks: 1 });
  expect(words).toContain("find out whether it happened: another amount. Compare");
  expect(words).toContain("stays reserved");
});

test.each([
  "connection failed: ECONNRESET",
  "HTTP 500: InternalServerError",
  "no complete answer within 30000 ms",
  "the answer is about another AmazonCaptureId",
  "not sent: it was too late",
  "Still waiting for RequestThrottled",
])("what the connection said is not for people: %s", (conclusionNote) =>
  expect(said({ state: "needs_person", conclusionNote })).toContain("find out whether it happened. Compare"),
);

test("what needs a person and shows by now is not called reserved", () => {
  const shown = { ...order, facts: { r: { intentId: refund.id } as ObjectFacts } };
  const { text } = intentWords({ ...refund, state: "needs_person" }, shown);
  expect(text).toBe("Ines Duarte asked for it at 14:26. Amazon shows it by now: say that it happened.");
});

test("a refusal is Amazon's code in plain words, and says that no money moved", () => {
  expect(said({ state: "refused", errorCode: "TransactionAmountExceeded" })).toContain("No money moved.");
});

test("a refused cancellation says what the order shows: that it has ended, or that money was captured", () => {
  const canceling = { operation: "CancelOrderReference", objectId: order.id, amount: null } as const;
  const refused = { ...refund, ...canceling, state: "refused", errorCode: "InvalidCancelAttempt" } as const;
  const saidOf = (snapshot: Parameters<typeof sampleSnapshot>[0]) =>
    intentWords(refused, sampleOrder(sampleSnapshot(snapshot))).text;
  expect(saidOf({ state: "Canceled" })).toBe("This order is already Canceled. Nothing changed.");
  expect(saidOf({ captures: [sampleCapture()] })).toContain("Money has already been captured");
  expect(saidOf({ captures: [sampleCapture({ state: "Declined" })] })).not.toContain("captured");
});

test("what moves no money has no amount in its name", () => {
  expect(nounOf({ operation: "CloseOrderReference", amount: null })).toBe("closing of the order");
});
