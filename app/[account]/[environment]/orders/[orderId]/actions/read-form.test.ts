import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { money, toWire } from "@/lib/payments/money";
import { authorizeForm, closeAuthorizationForm, draftForm, readForm, refundForm, settleForm } from "./read-form";

const good = {
  orderId: "S01-5806490-2147504",
  formId: "0b0c5f0e-7d29-4a51-9d5c-0d7d1f3a2b11",
  drawnFrom: "7",
  captureId: "S01-5806490-2147504-C061582",
  amount: "18.50",
  note: "  Sorry about that  ",
  softDescriptor: "",
};
const form = (fields: Record<string, string>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};
const readRefund = (fields: Partial<typeof good>, currency = "USD") =>
  readForm(refundForm(currency), form({ ...good, ...fields }));

test("a refund is read into minor units, texts trimmed, empty ones absent", () =>
  expect(readRefund({})).toEqual({
    ok: true,
    value: {
      formId: good.formId,
      drawnFrom: 7,
      captureId: good.captureId,
      amount: 18_50,
      note: "Sorry about that",
      softDescriptor: undefined,
    },
  }));

test.each([
  ["", "USD", "Enter an amount such as 12.50."],
  ["lots", "USD", "Enter an amount such as 12.50."],
  ["-5", "USD", "Enter an amount such as 12.50."],
  ["1e3", "USD", "Enter an amount such as 12.50."],
  ["12.345", "USD", "Write 12345.00 if the point in 12.345 marks thousands, and two decimals if it marks cents."],
  ["0", "USD", "Enter an amount above zero."],
  ["12.50", "JPY", "Enter an amount such as 1280."],
  ["99999999999999999999", "USD", "That is more than one order can cost."],
])("%j in %s is refused at the amount", (amount, currency, text) =>
  expect(readRefund({ amount }, currency)).toEqual({ ok: false, said: { kind: "problem", field: "amount", text } }),
);

test("a note may have 255 characters, however many bytes they take", () => {
  expect(readRefund({ note: "🎁".repeat(255) }).ok).toBe(true);
  expect(readRefund({ note: "🎁".repeat(256) })).toMatchObject({ ok: false, said: { field: "note" } });
});

test.each([{ formId: "1" }, { drawnFrom: "-1" }, { drawnFrom: "x" }, { captureId: "../etc" }])(
  "%j was no form of ours, so nothing of it is believed",
  (broken) => expect(readRefund(broken)).toMatchObject({ ok: false, said: { kind: "problem", field: null } }),
);

test("a file in place of a text is no form of ours", () => {
  const data = form(good);
  data.set("amount", new File(["18.50"], "amount.txt"));
  expect(readForm(refundForm("USD"), data).ok).toBe(false);
});

describe("whatever amount money can be", () => {
  test("written as Amazon writes it, it is read back to the unit", () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 150_000_00 }), fc.constantFrom("USD", "EUR", "JPY"), (minor, currency) => {
        const read = readRefund({ amount: toWire(money(minor, currency)).amount }, currency);
        expect(read).toMatchObject({ ok: true, value: { amount: minor } });
      }),
    ));
  test("no text makes it throw, and nothing but a whole positive number of units comes out", () =>
    fc.assert(
      fc.property(fc.string(), fc.constantFrom("USD", "JPY"), (amount, currency) => {
        const read = readRefund({ amount }, currency);
        if (read.ok) expect(Number.isSafeInteger(read.value.amount) && read.value.amount > 0).toBe(true);
      }),
    ));
});

test("an authorization takes one of two times, and says yes or no to charging at once", () => {
  const asked = { ...good, timeoutMinutes: "1440", captureNow: "no" };
  expect(readForm(authorizeForm("USD"), form(asked))).toMatchObject({
    ok: true,
    value: { timeoutMinutes: 1440, captureNow: false },
  });
  expect(readForm(authorizeForm("USD"), form({ ...asked, timeoutMinutes: "3" })).ok).toBe(false);
  expect(readForm(authorizeForm("USD"), form({ ...asked, captureNow: "maybe" })).ok).toBe(false);
});

test("the reason of a released hold is mailed, so it has the length of a mail's note", () => {
  const asked = { ...good, authorizationId: "S01-5806490-2147504-A061604" };
  expect(readForm(closeAuthorizationForm, form({ ...asked, reason: "x".repeat(256) }))).toMatchObject({
    ok: false,
    said: { field: "reason" },
  });
});

test("what did not happen needs a reason", () => {
  const asked = { intentId: good.formId, ending: "didNotHappen" };
  expect(readForm(settleForm, form({ ...asked, reason: "  " }))).toMatchObject({
    ok: false,
    said: { field: "reason" },
  });
  expect(readForm(settleForm, form({ ...asked, reason: "Not in Seller Central" })).ok).toBe(true);
});

test("a Draft's details leave out what was left empty", () =>
  expect(
    readForm(draftForm("USD"), form({ ...good, sellerOrderId: "HP-1", storeName: " ", sellerNote: "" })),
  ).toMatchObject({
    ok: true,
    value: { amount: 18_50, sellerOrderId: "HP-1", storeName: undefined, sellerNote: undefined },
  }));
