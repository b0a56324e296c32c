import { describe, expect, test } from "vitest";
import { money } from "../money";
import {
  describeAgreement,
  describeAuthorization,
  describeCapture,
  describeOrder,
  describeRefund,
  type Description,
} from ".";

const usd = (minor: number) => money(minor, "USD");
const us = { locale: "en-US", timeZone: "UTC" };
const ends = new Date("2025-11-20T09:12:00Z");

// Every state and reason of the MWS reference 4.7 and the domain reference 2.1 to 2.5, with tone and icon of the design, section 5.
const looks = {
  order: {
    describe: describeOrder,
    states: {
      Draft: ["outline", "circle-dashed", [null]],
      Open: ["accent", "circle-dot", [null]],
      Suspended: ["warn", "circle-pause", [null, "InvalidPaymentMethod"]],
      Canceled: ["mute", "ban", ["SellerCanceled", "Stale", "AmazonCanceled"]],
      Closed: [
        "mute",
        "lock",
        [
          "SellerClosed",
          "Expired",
          "MaxAmountCharged",
          "MaxAuthorizationsCaptured",
          "MaxAuthorizationsProcessed",
          "AmazonClosed",
        ],
      ],
    },
  },
  authorization: {
    describe: describeAuthorization,
    states: {
      Pending: ["info", "clock", [null]],
      Open: ["accent", "circle-dot", [null]],
      Declined: [
        "bad",
        "octagon-x",
        ["InvalidPaymentMethod", "AmazonRejected", "ProcessingFailure", "TransactionTimedOut"],
      ],
      Closed: [
        "mute",
        "lock",
        ["MaxCapturesProcessed", "SellerClosed", "ExpiredUnused", "OrderReferenceCanceled", "AmazonClosed"],
      ],
    },
  },
  capture: {
    describe: describeCapture,
    states: {
      Pending: ["info", "clock", [null]],
      Completed: ["good", "circle-check", [null]],
      Declined: ["bad", "octagon-x", ["AmazonRejected", "ProcessingFailure"]],
      Closed: ["mute", "lock", ["MaxAmountRefunded", "MaxRefundsProcessed", "AmazonClosed"]],
    },
  },
  refund: {
    describe: describeRefund,
    states: {
      Pending: ["info", "clock", [null]],
      Completed: ["good", "circle-check", [null, "AmazonA-ZRefund", "BuyerCanceled"]],
      Declined: ["bad", "octagon-x", ["AmazonRejected", "ProcessingFailure"]],
    },
  },
  agreement: {
    describe: describeAgreement,
    states: {
      Draft: ["outline", "circle-dashed", [null]],
      Open: ["accent", "circle-dot", [null]],
      Suspended: ["warn", "circle-pause", [null, "InvalidPaymentMethod"]],
      Canceled: ["mute", "ban", ["Stale", "AmazonCanceled"]],
      Closed: ["mute", "lock", ["SellerClosed"]],
    },
  },
} as const;

type Row = readonly [tone: string, icon: string, reasons: readonly (string | null)[]];
const cases = Object.entries(looks).flatMap(([object, { describe: say, states }]) =>
  Object.entries<Row>(states).flatMap(([state, [tone, icon, reasons]]) =>
    reasons.map((reason) => ({ object, state, reason, tone, icon, say })),
  ),
);

/** Calm: full sentences, no exclamation marks, nobody blamed (design, section 7). */
function expectCalm({ short, sentence, nextStep }: Description) {
  expect(short).toMatch(/^[A-Z$].*[^.!]$/);
  for (const text of [sentence, nextStep ?? "None."]) expect(text).toMatch(/^[A-Z$][^!]*\.$/);
}

describe.each(cases)("$object $state $reason", ({ state, reason, tone, icon, say }) => {
  test("has color, icon and words of its own", () => {
    const said = say({ state, reason });
    expect(said).toMatchObject({ tone, icon, label: state });
    expect(said.short).not.toContain("Amazon gave");
    expectCalm(said);
  });
  test("is recognized however its reason is spelled", () =>
    expect(say({ state, reason: reason && reason.toUpperCase() }).sentence).toBe(say({ state, reason }).sentence));
});

describe.each(Object.entries(looks))("%s", (_object, { describe: say }) => {
  test("an unknown state is shown, and promises nothing", () => {
    const said = say({ state: "Sleeping", reason: "NeverHeardOf" });
    expect(said).toMatchObject({ tone: "mute", icon: "circle-question-mark", label: "Sleeping" });
    expect(said.sentence).toContain("“Sleeping”");
    expectCalm(said);
  });
});

test.each([
  describeOrder({ state: "Closed", reason: "NeverHeardOf" }),
  describeAuthorization({ state: "Declined", reason: "NeverHeardOf" }),
  describeCapture({ state: "Closed", reason: "NeverHeardOf" }),
  describeRefund({ state: "Declined", reason: "NeverHeardOf" }),
  describeRefund({ state: "Completed", reason: null, type: "NeverHeardOf" }),
  describeAgreement({ state: "Closed", reason: "NeverHeardOf" }),
])("an unmapped code: %o", ({ short }) => expect(short).toBe("Amazon gave the reason “NeverHeardOf”"));

test("no code at all where Amazon usually gives one", () =>
  expect(describeOrder({ state: "Closed", reason: null })).toMatchObject({
    short: "Amazon gave no reason",
    nextStep: null,
  }));

describe("stop the shipment", () => {
  const reason = "StopShipmentAtypicalAuth";
  test.each([
    describeAuthorization({ state: "Pending", reason }),
    describeAuthorization({ state: "Open", reason }),
    describeCapture({ state: "Pending", reason }),
    describeCapture({ state: "Completed", reason }),
  ])("warns whatever the state: %o", (said) => {
    expect(said).toMatchObject({ tone: "warn", icon: "triangle-alert", short: "Stop: do not ship" });
    expect(said.nextStep).toContain("Hold the parcel");
  });
});

describe("orders in a list", () => {
  const now = new Date("2025-11-18T14:32:00Z");
  const short = (kind: "draftLapses" | "holdAges" | "holdEnds" | "orderExpires", state = "Open") =>
    describeOrder({ state, reason: null, deadline: { kind, at: ends }, now }).short;
  test("show what ends next", () => {
    expect(short("holdEnds")).toBe("Hold ends in 1 d 18 h");
    expect(short("holdAges")).toBe("Hold is guaranteed for 1 d 18 h more");
    expect(short("orderExpires")).toBe("Order expires in 1 d 18 h");
    expect(short("draftLapses", "Draft")).toBe("Not confirmed, lapses in 1 d 18 h");
  });
  test("a list says whose turn it is on a Suspended order", () => {
    const suspended = { state: "Suspended", reason: "InvalidPaymentMethod" };
    expect(describeOrder(suspended).short).toBe("Card refused, buyer must act");
    expect(describeOrder({ ...suspended, toConfirmAgain: true }).short).toBe("New card, confirm again");
  });

  test("or what is going on", () => {
    const open = { state: "Open", reason: null };
    expect(describeOrder({ ...open, readyToClose: true }).short).toBe("Captured, ready to close");
    expect(describeOrder({ ...open, authorizationPending: true }).short).toBe("Authorization pending");
  });
  test("name their expiry where it is known", () =>
    expect(describeOrder({ state: "Open", reason: null, expiresAt: ends }, us).sentence).toContain("Nov 20"));
});

describe("authorizations say how much until when", () => {
  const open = { state: "Open", reason: null, amount: usd(98_00), endsAt: ends };
  test("open", () => {
    const said = describeAuthorization(open, us);
    expect(said.sentence).toBe("$98.00 is on hold until Thu 20 Nov, 09:12 UTC.");
    expect(said.short).toBe("On hold until Thu 20 Nov");
  });
  test("open, with the day by which it ages, where it lives that long", () => {
    const agesAt = new Date("2025-11-14T09:12:00Z");
    expect(describeAuthorization({ ...open, agesAt }, us).nextStep).toContain(
      "when you ship, ideally by Fri 14 Nov, or",
    );
    const later = new Date("2025-11-25T09:12:00Z");
    expect(describeAuthorization({ ...open, agesAt: later }, us).nextStep).toContain("when you ship, or release it");
    expect(describeAuthorization(open, us).nextStep).toContain("Capture when you ship, or release it");
  });
  test("aged", () => {
    const said = describeAuthorization({ ...open, aged: true }, us);
    expect(said.short).toBe("On hold until Thu 20 Nov, aging");
    expect(said.sentence).toContain("no longer guarantees");
  });
  test("a soft decline may be tried again, others may not", () => {
    const declined = { state: "Declined", reason: "InvalidPaymentMethod" };
    const soft = (orderState: string) => describeAuthorization({ ...declined, softDecline: true, orderState }).nextStep;
    expect(soft("Open")).toBe("Try again.");
    expect(soft("Suspended")).toContain("Ask the buyer");
    expect(soft("Closed")).toBeNull();
    expect(describeAuthorization({ ...declined, softDecline: false }).nextStep).toContain("choose another");
    expect(describeAuthorization(declined).nextStep).toContain("choose another");
  });
  test("captured in part", () => {
    const closed = { state: "Closed", reason: "MaxCapturesProcessed", amount: usd(98_00) };
    const partly = describeAuthorization({ ...closed, captured: usd(60_00) }, us);
    expect(partly.sentence).toBe(
      "$60.00 of $98.00 was captured, so Amazon closed the hold. The rest of the hold was released.",
    );
    expect(describeAuthorization({ ...closed, captured: usd(98_00) }, us)).toMatchObject({
      short: "Captured",
      nextStep: null,
    });
  });
});

describe("captures say what went back", () => {
  const completed = { state: "Completed", reason: null, amount: usd(358_20) };
  test.each([
    [0, "Captured", null],
    [60_50, "$60.50 refunded", "You can still refund up to $351.43."],
    [358_20, "Refunded", null],
    [400_00, "Refunded", null],
  ])("%i refunded", (minor, short, nextStep) =>
    expect(describeCapture({ ...completed, refunded: usd(minor), refundable: usd(351_43) }, us)).toMatchObject({
      short,
      nextStep,
    }),
  );
  test("a declined one says whether its hold is still there", () => {
    const declined = { state: "Declined", reason: "ProcessingFailure" };
    expect(describeCapture({ ...declined, holdEndsAt: ends }, us).sentence).toBe(
      "Amazon could not process it. The buyer was not charged. The hold is open until Thu 20 Nov, 09:12 UTC.",
    );
    expect(describeCapture(declined).sentence).toBe("Amazon could not process it. The buyer was not charged.");
  });
});

test.each([
  ["SellerInitiated", null, "Refunded"],
  ["AmazonA-ZRefund", null, "By Amazon, after a claim"],
  ["AmazonA-ZGuarantee", null, "By Amazon, after a claim"],
  ["AmazonA-ZCancel", null, "By Amazon, after a claim"],
  ["SellerInitiated", "AmazonA-ZRefund", "By Amazon, after a claim"],
  ["Chargeback", null, "Taken back by the bank"],
  ["BuyerCanceled", null, "Direct debit revoked"],
])("a completed refund of type %s with reason %s: %s", (type, reason, short) =>
  expect(describeRefund({ state: "Completed", type, reason }).short).toBe(short),
);

test("an agreement says what is left of the month", () =>
  expect(describeAgreement({ state: "Open", reason: null, remaining: usd(187_60) }, us)).toMatchObject({
    short: "$187.60 left this month",
    sentence: "You may charge up to $187.60 more this month.",
  }));
