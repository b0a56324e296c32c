import { refundDetails } from "../details/refund";
import { softDescriptorOf } from "../rules/authorization";
import { refuseReversals } from "../rules/provider-credit";
import { refund as giveBack, refuseRefund } from "../rules/refund";
import { isRefusal } from "../wire/errors";
import { findCapture, findRefund } from "./find";
import { once } from "./once";
import type { Call, Operation } from "./operation";
import { id, price, reference, text } from "./parameters";
import { readShares } from "./shares";
import { readSimulation } from "./simulation";

const shown = (call: Call, refundId: string) => {
  const refund = call.store.refunds.get(refundId);
  return [refund && refundDetails(call, refund)];
};

export const refund: Operation = {
  quota: "write",
  writes: true,
  parameters: {
    AmazonCaptureId: id(),
    RefundReferenceId: reference(),
    ...price("RefundAmount", { required: true }),
    SellerRefundNote: text({ max: 255 }),
    SoftDescriptor: text({ max: 16 }),
    "ProviderCreditReversalList.member.N.ProviderId": text(),
    ...price("ProviderCreditReversalList.member.N.CreditReversalAmount"),
  },
  run: once({
    type: "refund",
    key: "RefundReferenceId",
    parent: "AmazonCaptureId",
    notes: ["SellerRefundNote"],
    create(call) {
      const { given } = call;
      const capture = findCapture(call);
      if (isRefusal(capture)) return capture;
      const note = given.optional("SellerRefundNote");
      const simulated = readSimulation(call, note, "refund");
      if (isRefusal(simulated)) return simulated;
      const amount = given.requiredMoney("RefundAmount");
      const reversals = readShares(given, "ProviderCreditReversalList", "CreditReversalAmount", amount);
      if (isRefusal(reversals)) return reversals;
      const refusal = refuseRefund(call, capture, amount) ?? refuseReversals(call, capture.id, reversals);
      if (refusal) return refusal;
      const { id: objectId } = giveBack(call, capture, {
        ...{ amount, note, reversals, simulated, type: "SellerInitiated" },
        referenceId: given.required("RefundReferenceId"),
        softDescriptor: softDescriptorOf(call, call, given.optional("SoftDescriptor")),
      });
      return { objectId, answer: shown(call, objectId) };
    },
    answer: shown,
  }),
};

export const getRefundDetails: Operation = {
  quota: "read",
  parameters: { AmazonRefundId: id() },
  run(call) {
    const found = findRefund(call);
    return isRefusal(found) ? found : [refundDetails(call, found)];
  },
};
