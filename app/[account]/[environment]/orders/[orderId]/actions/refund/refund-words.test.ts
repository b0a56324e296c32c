import { expect, test } from "vitest";
import { money } from "@/lib/payments/money";
import type { Region } from "@/lib/payments/snapshot";
import { refundPreview, readyAmounts } from "./refund-preview";
import { sampleCapture, sampleRefund, sampleSnapshot } from "../sample-order";
import { refundLimits, takenBack } from "./refund-words";

test.each([
  ["Chargeback", "Completed", ["A chargeback of $18.50 took money back from this capture."]],
  ["AmazonA-ZGuarantee", "Completed", ["A guarantee claim of $18.50 took money back from this capture."]],
  ["Chargeback", "Declined", []],
  ["SellerInitiated", "Completed", []],
])("a refund of type %s, %s: %j", (type, state, said) => {
  const capture = sampleCapture();
  const refunds = [sampleRefund({ type, state }), sampleRefund({ type, state, captureId: "another" })];
  expect(takenBack(sampleSnapshot({ captures: [capture], refunds }), capture)).toEqual(said);
});

test.each<[string, Region, number, string]>([
  [
    "USD",
    "us",
    0,
    "Max $115.00 now: $100.00 left of the capture plus $15.00 goodwill. Amazon allows 15% above the capture, up to $75.00 extra, and 10 refunds per capture.",
  ],
  [
    "GBP",
    "de",
    0,
    "Max £100.00 now: £100.00 left of the capture. How much may go back above the capture is not known in GBP, so nothing is added. Amazon allows 10 refunds per capture.",
  ],
  [
    "GBP",
    "de",
    100_00,
    "Max £0.00 now: everything has gone back or is on its way. How much may go back above the capture is not known in GBP, so nothing is added. Amazon allows 10 refunds per capture.",
  ],
])("the limit of a %s capture in %s says what it is made of", (currency, region, returned, said) => {
  const capture = sampleCapture({ amount: money(100_00, currency), refunded: money(returned, currency) });
  const order = sampleSnapshot({ region, currency, total: capture.amount, captures: [capture] });
  const { left } = readyAmounts(order, capture);
  expect(refundLimits(refundPreview(order, capture, money(0, currency)), left, region)).toBe(said);
});
