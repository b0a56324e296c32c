import { describe, expect, test } from "vitest";
import { canonicalReason, canonicalState, isTerminal, mayMove, type ObjectKind } from "./objects";
import { isKnownAuthorizationState } from "./authorization";
import { isKnownBillingAgreementState } from "./billing-agreement";
import { isKnownCaptureState } from "./capture";
import { isKnownOrderReferenceState } from "./order-reference";
import { isKnownRefundState } from "./refund";
import { states } from "./states";

// Worked out by hand from the diagrams of the domain reference, 2.1 to 2.5: every later state that can still be seen.
const later: Record<ObjectKind, Record<string, string[]>> = {
  orderReference: {
    Draft: ["Open", "Suspended", "Canceled", "Closed"],
    Open: ["Suspended", "Canceled", "Closed"],
    Suspended: ["Open", "Canceled", "Closed"],
    Canceled: [],
    Closed: [],
  },
  authorization: { Pending: ["Open", "Declined", "Closed"], Open: ["Closed"], Declined: [], Closed: [] },
  capture: { Pending: ["Completed", "Declined", "Closed"], Completed: ["Closed"], Declined: [], Closed: [] },
  refund: { Pending: ["Completed", "Declined"], Completed: [], Declined: [] },
  billingAgreement: {
    Draft: ["Open", "Suspended", "Canceled", "Closed"],
    Open: ["Suspended", "Canceled", "Closed"],
    Suspended: ["Open", "Canceled", "Closed"],
    Canceled: [],
    Closed: [],
  },
};
const kinds = Object.keys(later) as ObjectKind[];

describe.each(kinds)("%s", (kind) => {
  const names = Object.keys(later[kind]);

  test.each(names.flatMap((from) => names.map((to) => [from, to] as const)))("%s to %s", (from, to) =>
    expect(mayMove(kind, from, to)).toBe(from === to || later[kind][from]!.includes(to)),
  );

  test.each(names)("%s is terminal when nothing follows it", (state) =>
    expect(isTerminal(kind, state)).toBe(later[kind][state]!.length === 0),
  );

  test.each(names)("%s in capitals is read as Amazon spells it", (state) =>
    expect(canonicalState(kind, ` ${state.toUpperCase()} `)).toBe(state),
  );

  test("an unknown state stays as it came, is never terminal, and is believed unless it would leave a terminal one", () => {
    expect(canonicalState(kind, "Sleeping")).toBe("Sleeping");
    expect(isTerminal(kind, "Sleeping")).toBe(false);
    expect(mayMove(kind, "Sleeping", names[0]!)).toBe(true);
    for (const state of names) expect(mayMove(kind, state, "Sleeping")).toBe(later[kind][state]!.length > 0);
  });

  test("no name of an object's machinery is a state", () => {
    expect(isTerminal(kind, "constructor")).toBe(false);
    expect(mayMove(kind, "constructor", "toString")).toBe(true);
  });
});

test("the guards know exactly their own states", () => {
  expect([isKnownOrderReferenceState("Open"), isKnownOrderReferenceState("OPEN")]).toEqual([true, false]);
  expect([isKnownAuthorizationState("Pending"), isKnownAuthorizationState("Completed")]).toEqual([true, false]);
  expect([isKnownCaptureState("Completed"), isKnownCaptureState("toString")]).toEqual([true, false]);
  expect([isKnownRefundState("Declined"), isKnownRefundState("Closed")]).toEqual([true, false]);
  expect([isKnownBillingAgreementState("Suspended"), isKnownBillingAgreementState("Pending")]).toEqual([true, false]);
});

test("a table that names a missing state does not compile", () => {
  // @ts-expect-error "Gone" is not in the table
  states({ Here: { next: ["Gone"] } });
  expect(states({ Here: { next: [] } })).toEqual({ Here: { next: [] } });
});

test.each([
  ["None", null],
  ["none", null],
  ["", null],
  [null, null],
  [undefined, null],
  [" Stale ", "Stale"],
])("the reason %j reads as %j", (text, reason) => expect(canonicalReason(text)).toBe(reason));
