import { isValidElement, type ReactNode } from "react";
import { describe, expect, test } from "vitest";
import type { StaffEntry } from "@/lib/queries/order-timeline";
import { sampleCapture, sampleHold, sampleRefund, sampleSnapshot } from "./actions/sample-order";
import { staffWords } from "./timeline-words";

const entry: StaffEntry = {
  ...{ kind: "staff", id: 1, at: new Date("2026-01-05T10:00:00Z"), actor: null, action: "mirror.sumShrank" },
  ...{ objectId: "S01-1234567-1234567-C012345", facts: {}, personal: {}, intent: null, calls: [] },
};
const said = (facts: StaffEntry["facts"], more: Partial<StaffEntry> = {}, below = sampleSnapshot()) =>
  textOf(staffWords({ ...entry, facts, ...more }, below));
const accepted = { state: "accepted", errorCode: null, waitingFor: null, captureNow: false, resultId: null } as const;

function textOf(node: ReactNode): string {
  if (Array.isArray(node)) return node.map(textOf).join("");
  if (!isValidElement<{ children?: ReactNode }>(node)) return typeof node === "string" ? node : "";
  const { type, props } = node;
  return textOf(typeof type === "function" ? (type as (props: object) => ReactNode)(props) : props.children);
}

test("a sum that Amazon shows smaller is said in amounts", () => {
  const facts = { sum: "refundedMinor", shownMinor: 10_00, beforeMinor: 30_00, currency: "USD", source: "refresh" };
  expect(said(facts)).toBe("Amazon shows $10.00 of capture C012345 refunded, and had shown $30.00");
});

test("one that was written down without its currency is said without amounts", () =>
  expect(said({ sum: "refundedMinor", shown: 10_00, kept: 30_00 })).toBe(
    "Tillway saw Amazon show a smaller sum than before",
  ));

test("a note that plays an ending is named by it, any other is quoted", () => {
  const intent = { ...accepted, operation: "Refund" } as const;
  const asked = (note: string) =>
    said(
      {},
      {
        ...{ action: "Refund.requested", actor: "Aiko", personal: { note } },
        intent: { ...intent, amount: { minor: 18_50, currency: "USD" } },
      },
    );
  expect(asked("Scratched lid")).toBe("Aiko refunded $18.50 · “Scratched lid”");
  expect(asked('{"SandboxSimulation": "State":"Declined"')).toContain("“{");
  expect(asked('{"SandboxSimulation":{"State":"Declined","ReasonCode":"AmazonRejected"}}')).toBe(
    "Aiko refunded $18.50 · Simulated: Declined AmazonRejected",
  );
});

const declined = { id: "X", state: "Declined" };
test.each([
  ["Authorize", "authorized", "authorization", sampleSnapshot({ authorizations: [sampleHold(declined)] })],
  ["Capture", "captured", "capture", sampleSnapshot({ captures: [sampleCapture(declined)] })],
  ["Refund", "refunded", "refund", sampleSnapshot({ refunds: [sampleRefund(declined)] })],
] as const)("%s: what Amazon took and then declined was only asked for", (operation, did, noun, below) => {
  const made = (resultId: string): Partial<StaffEntry> => ({
    ...{ action: `${operation}.requested`, actor: "Aiko", personal: { note: "Scratched lid" } },
    intent: { ...accepted, operation, amount: { minor: 10_00, currency: "USD" }, resultId },
  });
  expect(said({}, made("X"), below)).toBe(`Aiko asked Amazon for the ${noun} of $10.00 · “Scratched lid” · Declined`);
  expect(said({}, made("another"), below)).toBe(`Aiko ${did} $10.00 · “Scratched lid”`);
});

describe("what has no amount of its own names what it was about", () => {
  const did = (operation: "CloseAuthorization" | "SetOrderReferenceDetails", more: Partial<StaffEntry>) => ({
    ...{ action: `${operation}.requested`, actor: "Aiko", ...more },
    intent: { ...accepted, operation, amount: null },
  });
  const hold = sampleHold({ amount: { minor: 60_00, currency: "USD" } });

  test("a released hold by its amount, where it is known, and its id", () => {
    const released = did("CloseAuthorization", { objectId: hold.id });
    expect(said({}, released, sampleSnapshot({ authorizations: [hold] }))).toBe(
      "Aiko released the hold of $60.00 …-A061604",
    );
    expect(said({}, released)).toBe("Aiko released the hold …-A061604");
  });
  test.each([
    [{ total: "1234.50 USD", totalBefore: null }, "the order’s total to $1,234.50"],
    [{ total: "13800 JPY", storeName: "Pine" }, "the order’s details, and its total to ¥13,800"],
    [{}, "the order’s total and details"],
  ])("%o: the total as it was asked for", (facts, what) =>
    expect(said(facts, did("SetOrderReferenceDetails", {}))).toBe(`Aiko set ${what}`),
  );
});
