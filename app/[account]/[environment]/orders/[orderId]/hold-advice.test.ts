import { expect, test } from "vitest";
import { hoursAgo, sampleHold, sampleOrder, sampleSnapshot } from "./actions/sample-order";
import { adviceOf } from "./hold-advice";

const method = sampleHold({ state: "Declined", reason: "InvalidPaymentMethod", createdAt: hoursAgo(9) });
const failure = sampleHold({ state: "Declined", reason: "ProcessingFailure", createdAt: hoursAgo(9) });
const later = sampleHold({ id: "later", createdAt: hoursAgo(2) });
const asking = { state: "Suspended", constraints: ["PaymentPlanNotSet"] };
const advised = (
  hold: typeof method,
  given: Parameters<typeof sampleSnapshot>[0] = {},
  stateChangedAt = hoursAgo(40),
) => adviceOf(sampleOrder(sampleSnapshot({ authorizations: [hold], ...given }), { stateChangedAt }), hold, "advice");

test("a refused method is the buyer's to change, until they have", () => {
  expect(advised(method, asking)).toBe("advice");
  expect(advised(method, { state: "Suspended" })).toBe("The buyer has chosen another since.");
  expect(advised(method, {}, hoursAgo(1))).toBe("The buyer has chosen another since.");
  expect(advised(method, { state: "Canceled" })).toBe("advice");
});

test("an order that is not seen to be Suspended yet says nothing of the buyer", () =>
  expect(advised(method, {}, hoursAgo(10))).toBe("advice"));

test("of two that were refused at once, neither says that the buyer has acted", () => {
  const two = [method, { ...later, state: "Declined", reason: "InvalidPaymentMethod" }];
  expect(advised(method, { ...asking, authorizations: two })).toBeNull();
});

test("what may be tried again has been, once there is a newer one", () => {
  expect(advised(failure)).toBe("advice");
  expect(advised(failure, { authorizations: [later, failure] })).toBeNull();
  expect(advised({ ...method, softDecline: true })).toBe("advice");
});

test("what is on hold keeps its advice beside a newer hold", () =>
  expect(advised(sampleHold(), { authorizations: [sampleHold(), { ...later, createdAt: hoursAgo(1) }] })).toBe(
    "advice",
  ));
