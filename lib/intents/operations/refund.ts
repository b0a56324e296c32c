import { getCaptureDetails, getRefundDetails, refund as operation, type RefundDetails } from "@/lib/mws";
import type { Answer } from "@/lib/mirror/observation";
import { get, isOurs, type Handling } from "./handling";

export const refund: Handling = {
  operation,
  answered(value, { objectId: captureId }) {
    const details = value as RefundDetails;
    return { resultId: details.amazonRefundId, seen: { refunds: [{ details, captureId }] } };
  },
  async look(mws, intent, known) {
    const captureId = intent.objectId;
    const capture = await get(mws, getCaptureDetails, { captureId });
    const parent = { captures: [{ details: capture.value, authorizationId: null }] };
    const seen: Answer[] = [{ seen: parent, answeredAt: capture.answeredAt }];
    const ids = known.ours ? [known.ours] : capture.value.idList.filter((id) => !known.others.has(id));
    for (const refundId of ids) {
      const { value, answeredAt } = await get(mws, getRefundDetails, { refundId });
      seen.push({ seen: { refunds: [{ details: value, captureId }] }, answeredAt });
      if (isOurs(intent, value.refundReferenceId, value.amount)) return { kind: "found", resultId: refundId, seen };
    }
    return { kind: "absent", seen };
  },
};
