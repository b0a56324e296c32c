import { expect, test } from "vitest";
import { sampleCapture, sampleRefund, sampleSnapshot } from "../sample-order";
import { takenBack } from "./refund-words";

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
