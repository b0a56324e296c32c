import {
  authorize as operation,
  getAuthorizationDetails,
  getCaptureDetails,
  getOrderReferenceDetails,
  type AuthorizationDetails,
  type MwsClient,
} from "@/lib/mws";
import type { Answer } from "@/lib/mirror/observation";
import { get, isOurs, type Got, type Handling } from "./handling";

export const authorize: Handling = {
  operation,
  answered(value) {
    const details = value as AuthorizationDetails;
    return { resultId: details.amazonAuthorizationId, seen: { authorizations: [details] } };
  },
  async look(mws, intent, known) {
    if (known.ours) return found(mws, await getAuthorization(mws, known.ours));
    const order = await get(mws, getOrderReferenceDetails, { orderReferenceId: intent.orderId });
    const seen: Answer[] = [{ seen: { order: order.value }, answeredAt: order.answeredAt }];
    for (const id of order.value.idList.filter((one) => !known.others.has(one))) {
      const authorization = await getAuthorization(mws, id);
      if (isOurs(intent, authorization.value.authorizationReferenceId, authorization.value.amount))
        return found(mws, authorization, seen);
      seen.push(showing(authorization));
    }
    return { kind: "absent", seen };
  },
};

const getAuthorization = (mws: MwsClient, authorizationId: string) =>
  get(mws, getAuthorizationDetails, { authorizationId });

/** With CaptureNow the money moved too: the capture is seen along with its authorization. */
async function found(mws: MwsClient, authorization: Got<AuthorizationDetails>, before: Answer[] = []) {
  const seen = [...before, showing(authorization)];
  const { idList, amazonAuthorizationId: authorizationId } = authorization.value;
  for (const captureId of idList) {
    const { value: details, answeredAt } = await get(mws, getCaptureDetails, { captureId });
    seen.push({ seen: { captures: [{ details, authorizationId }] }, answeredAt });
  }
  return { kind: "found" as const, resultId: authorizationId, seen };
}

const showing = ({ value, answeredAt }: Got<AuthorizationDetails>): Answer => ({
  seen: { authorizations: [value] },
  answeredAt,
});
