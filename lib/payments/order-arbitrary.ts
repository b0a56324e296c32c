import fc from "fast-check";
import { anAuthorization, aCapture, anOrder, aRefund, ORDER, placed, minutesAfter } from "./fixtures";
import { money, type Money } from "./money";
import type { Operation, OrderSnapshot, UnsettledIntent } from "./snapshot";

// Orders in any shape Amazon or chance could bring about, sensible or not: rules must hold for all of them.

const ids = [1, 2, 3, 4] as const;
const currencies = ["USD", "GBP", "EUR", "JPY", "CHF"] as const;
const amounts = (currency: string) => fc.integer({ min: 1, max: 60_000_00 }).map((minor) => money(minor, currency));
const reasons = fc.constantFrom(null, "SellerClosed", "MaxCapturesProcessed", "ExpiredUnused", "NeverHeardOf");
const moments = fc.integer({ min: 0, max: 40 * 1440 }).map((minutes) => minutesAfter(placed, minutes));

const states = {
  order: fc.constantFrom("Draft", "Open", "Open", "Suspended", "Canceled", "Closed", "Odd"),
  authorization: fc.constantFrom("Pending", "Open", "Open", "Declined", "Closed", "Odd"),
  capture: fc.constantFrom("Pending", "Completed", "Completed", "Declined", "Closed", "Odd"),
  refund: fc.constantFrom("Pending", "Completed", "Declined", "Odd"),
};

const authorizations = (currency: string) =>
  fc.uniqueArray(
    fc
      .record({
        id: fc.constantFrom(...ids.map((n) => `A${n}`)),
        state: states.authorization,
        reason: reasons,
        amount: amounts(currency),
        captureNow: fc.boolean(),
        createdAt: moments,
      })
      .map(anAuthorization),
    { selector: ({ id }) => id, maxLength: 4 },
  );

const captures = (currency: string) =>
  fc.uniqueArray(
    fc
      .record({
        id: fc.constantFrom(...ids.map((n) => `C${n}`)),
        authorizationId: fc.constantFrom("A1", "A2", "A3", "A4", null),
        state: states.capture,
        amount: amounts(currency),
        refunded: fc.oneof(fc.constant(money(0, currency)), amounts(currency)),
      })
      .map(aCapture),
    { selector: ({ id }) => id, maxLength: 4 },
  );

const refunds = (currency: string) =>
  fc.array(
    fc
      .record({
        captureId: fc.constantFrom("C1", "C2", "C3", "C4", null),
        state: states.refund,
        amount: amounts(currency),
      })
      .map(aRefund),
    { maxLength: 6 },
  );

const intent = (operation: Operation, objectId: string) => (amount: Money) => ({ operation, objectId, amount });
const intents = (currency: string): fc.Arbitrary<UnsettledIntent[]> =>
  fc.array(
    fc.oneof(
      fc
        .tuple(amounts(currency), fc.boolean())
        .map(([amount, captureNow]) => ({ ...intent("Authorize", ORDER)(amount), captureNow })),
      fc.tuple(fc.constantFrom("A1", "A2"), amounts(currency)).map(([id, amount]) => intent("Capture", id)(amount)),
      fc.tuple(fc.constantFrom("C1", "C2"), amounts(currency)).map(([id, amount]) => intent("Refund", id)(amount)),
      fc.constantFrom<Operation>("CancelOrderReference", "CloseOrderReference").map((operation) => ({
        operation,
        objectId: ORDER,
      })),
    ),
    { maxLength: 3 },
  );

export const anyOrder: fc.Arbitrary<OrderSnapshot> = fc.constantFrom<string>(...currencies).chain((currency) =>
  fc
    .record({
      state: states.order,
      total: fc.oneof({ weight: 9, arbitrary: amounts(currency) }, { weight: 1, arbitrary: fc.constant(null) }),
      environment: fc.constantFrom("sandbox" as const, "production" as const),
      authorizations: authorizations(currency),
      captures: captures(currency),
      refunds: refunds(currency),
      unsettled: fc.oneof(fc.constant<UnsettledIntent[]>([]), intents(currency)),
    })
    .map((facts) => anOrder({ region: "de", currency, ...facts })),
);
