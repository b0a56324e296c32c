import { describe, expect, test } from "vitest";
import { now, usd } from "../fixtures";
import type { NextStep } from "../next-step";
import { buyerMessage, describeIntent, sayNextStep, type DescribedIntent } from ".";
import { longSpan, moment, shortSpan } from "./wording";

const us = { locale: "en-US", timeZone: "UTC" };

test.each<[DescribedIntent, string, string, string]>([
  [{ state: "held" }, "Needs approval", "info", "user-round-check"],
  [{ state: "requested" }, "Queued", "mute", "list-end"],
  [{ state: "requested", waitingFor: "OurBudget" }, "Waiting for Amazon’s limit", "mute", "timer"],
  [{ state: "sending" }, "Sending", "info", "loader-circle"],
  [{ state: "sending", waitingFor: "OurBudget" }, "Sending", "info", "loader-circle"],
  [{ state: "unanswered" }, "Unknown", "unk", "circle-question-mark"],
  [{ state: "accepted" }, "Accepted", "good", "circle-check"],
  [{ state: "refused" }, "Refused by Amazon", "bad", "octagon-x"],
  [{ state: "refused", errorCode: "InvalidAmount" }, "Refused by Amazon", "bad", "octagon-x"],
  [{ state: "refused", errorCode: null }, "Did not happen", "mute", "circle-slash"],
  [{ state: "needs_person" }, "Needs a person", "unk", "user-round-search"],
  [{ state: "withdrawn" }, "Taken back", "mute", "circle-slash"],
])("our operation %o reads %s", (intent, label, tone, icon) =>
  expect(describeIntent(intent)).toMatchObject({ label, tone, icon }),
);

describe("what is queued", () => {
  const queued = (waitingFor: string | null) => describeIntent({ state: "requested", waitingFor }).sentence;
  test("goes out at once, or when the account is no longer paused", () => {
    expect(queued(null)).toBe("Saved here and about to be sent to Amazon.");
    for (const code of ["InvalidAccessKeyId", "RequestExpired", "AccessDenied"])
      expect(queued(code)).toBe("Saved here. It is sent when the account’s connection works again.");
  });
  test.each([
    ["RequestThrottled", "Amazon takes only so many calls a second. It goes out as soon as there is room."],
    ["OurBudget", "Amazon takes only so many calls a second. It goes out as soon as there is room."],
    ["QuotaExceeded", "Amazon’s hourly limit for this account is used up. It is sent again by itself."],
    ["InputStreamDisconnected", "Amazon could not read the call and did nothing. It is sent again by itself."],
  ])("does not call the account paused for %s", (code, words) => expect(queued(code)).toBe(words));
});

describe("the next step", () => {
  const endsAt = new Date("2025-11-20T09:12:00Z");
  const hold = { do: "capture", authorizationId: "A3", amount: usd(98_00), endsAt, aged: false } as const;

  test("as the design says it", () =>
    expect(sayNextStep(hold, now, us)).toEqual({
      title: "Next: capture the $98.00 on hold.",
      detail: "The hold ends Thu 20 Nov, 09:12 UTC, in 1 day 18 hours. After that you need a new authorization.",
      button: "Capture $98.00",
    }));
  test("with a warning once the hold is aged", () =>
    expect(sayNextStep({ ...hold, aged: true }, now, us).detail).toContain("older than 7 days"));

  const others: [NextStep, string, string | null][] = [
    [{ do: "stopShipment", objectId: "A1" }, "contact Amazon Pay", null],
    [{ do: "waitForUs", operation: "Refund" }, "a refund is not settled", null],
    [{ do: "askBuyer" }, "Amazon paused the order", "Write to the buyer…"],
    [{ do: "waitForAmazon", object: "authorization", amount: usd(5_00) }, "checking an authorization of $5.00", null],
    [{ do: "waitForAmazon", object: "capture", amount: usd(5_00) }, "processing a capture of $5.00", null],
    [
      { do: "authorize", amount: usd(30_00), because: "firstHold", reason: null },
      "no money is on hold yet",
      "Authorize $30.00…",
    ],
    [
      { do: "authorize", amount: usd(30_00), because: "rest", reason: null },
      "neither on hold nor captured",
      "Authorize $30.00…",
    ],
    [{ do: "authorize", amount: usd(30_00), because: "holdExpired", reason: null }, "ran out", "Authorize $30.00…"],
    [
      { do: "authorize", amount: usd(30_00), because: "declined", reason: "TransactionTimedOut" },
      "Allow up to 24 hours",
      "Authorize $30.00…",
    ],
    [
      { do: "authorize", amount: usd(30_00), because: "declined", reason: "InvalidPaymentMethod" },
      "Open again",
      "Authorize $30.00…",
    ],
    [
      { do: "authorize", amount: usd(30_00), because: "declined", reason: "ProcessingFailure" },
      "try again",
      "Authorize $30.00…",
    ],
    [
      { do: "seeToRefund", amount: usd(10_00), reason: "AmazonRejected" },
      "Nothing went back. Ask finance to settle the balance, then try again, or refund another way.",
      null,
    ],
    [
      { do: "seeToRefund", amount: usd(10_00), reason: "ProcessingFailure" },
      "Check for claims and chargebacks first, then try again.",
      null,
    ],
    [{ do: "seeToRefund", amount: usd(10_00), reason: null }, "Amazon set this to Declined", null],
    [{ do: "closeOrder", captured: usd(200_00) }, "$200.00 is captured", "Close order…"],
  ];
  test.each(others)("%o", (step, part, button) => {
    const said = sayNextStep(step, now, us);
    expect(said.detail).toContain(part);
    expect(said.button).toBe(button);
    expect(`${said.title} ${said.detail}`).toMatch(/^[A-Z][^!]*\.$/);
  });
});

describe("the message to a buyer whose card was refused", () => {
  const order = { id: "P01-5806490-2147504", sellerOrderId: "HP-204918", buyerName: "Maren Holt", total: usd(486_20) };
  const { subject, body } = buyerMessage(order, { name: "Harbour & Pine" }, us);
  test("names the order, the shop and the way", () => {
    expect(subject).toBe("Please check the payment method for your order HP-204918");
    for (const part of ["Dear Maren Holt,", "Harbour & Pine", "$486.20", "https://pay.amazon.com", order.id])
      expect(body).toContain(part);
  });
  test("does without what is not known", () => {
    const bare = buyerMessage({ ...order, sellerOrderId: null, buyerName: null, total: null }, { name: "Pine" });
    expect(bare.subject).toContain(order.id);
    expect(bare.body).toMatch(/^Hello,/);
    expect(`${bare.subject}${bare.body}`).not.toMatch(/null|undefined/);
  });
});

test.each([
  [0, "less than a minute", "less than a minute"],
  [-5_000, "less than a minute", "less than a minute"],
  [59_999, "less than a minute", "less than a minute"],
  [60_000, "1 min", "1 minute"],
  [58 * 60_000, "58 min", "58 minutes"],
  [9 * 3_600_000, "9 h", "9 hours"],
  [(24 + 18) * 3_600_000 + 59_000, "1 d 18 h", "1 day 18 hours"],
  [24 * 3_600_000 + 60_000, "1 d", "1 day"],
])("%i ms is %s, %s", (ms, short, long) => {
  expect(shortSpan(ms)).toBe(short);
  expect(longSpan(ms)).toBe(long);
});

test("times name their zone", () => {
  expect(moment(now, { locale: "en-GB", timeZone: "Asia/Tokyo" })).toBe("Tue 18 Nov 2025, 23:32 GMT+9");
  expect(moment(now, { locale: "en-GB" })).toBe("Tue 18 Nov 2025, 14:32 UTC");
  expect(moment(now, { locale: "en-US" })).toBe("Tue 18 Nov 2025, 14:32 UTC");
});
