import { capture as operation, getAuthorizationDetails, getCaptureDetails, type CaptureDetails } from "@/lib/mws";
import type { Answer } from "@/lib/mirror/observation";
import { get, isOurs, type Handling } from "./handling";

export const capture: Handling = {
  operation,
  answered(value, { objectId: authorizationId }) {
    const details = value as CaptureDetails;
    return { resultId: details.amazonCaptureId, seen: { captures: [{ details, authorizationId }] } };
  },
  async look(mws, intent, known) {
    const authorizationId = intent.objectId;
    const authorization = await get(mws, getAuthorizationDetails, { authorizationId });
    const seen: Answer[] = [{ seen: { authorizations: [authorization.value] }, answeredAt: authorization.answeredAt }];
    const ids = known.ours ? [known.ours] : authorization.value.idList.filter((id) => !known.others.has(id));
    for (const captureId of ids) {
      const { value, answeredAt } = await get(mws, getCaptureDetails, { captureId });
      seen.push({ seen: { captures: [{ details: value, authorizationId }] }, answeredAt });
      if (isOurs(intent, value.captureReferenceId, value.amount)) return { kind: "found", resultId: captureId, seen };
    }
    return { kind: "absent", seen };
  },
};
