import { capture as operation, getAuthorizationDetails, getCaptureDetails, type CaptureDetails } from "@/lib/mws";
import type { Seen } from "@/lib/mirror/record";
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
    const seen: Seen & { captures: { details: CaptureDetails; authorizationId: string }[] } = {
      authorizations: [authorization.value],
      captures: [],
    };
    const ids = known.ours ? [known.ours] : authorization.value.idList.filter((id) => !known.others.has(id));
    for (const captureId of ids) {
      const { value, answeredAt } = await get(mws, getCaptureDetails, { captureId });
      seen.captures.push({ details: value, authorizationId });
      if (isOurs(intent, value.captureReferenceId, value.amount))
        return { kind: "found", resultId: captureId, seen, answeredAt };
    }
    return { kind: "absent", seen, answeredAt: authorization.answeredAt };
  },
};
