import {
  authorize as operation,
  getAuthorizationDetails,
  getCaptureDetails,
  getOrderReferenceDetails,
  type AuthorizationDetails,
  type MwsClient,
} from "@/lib/mws";
import type { Seen } from "@/lib/mirror/record";
import { get, isOurs, type Handling } from "./handling";

export const authorize: Handling = {
  operation,
  answered(value) {
    const details = value as AuthorizationDetails;
    return { resultId: details.amazonAuthorizationId, seen: { authorizations: [details] } };
  },
  async look(mws, intent, known) {
    if (known.ours) return found(mws, await getAuthorization(mws, known.ours));
    const order = await get(mws, getOrderReferenceDetails, { orderReferenceId: intent.orderId });
    const authorizations: AuthorizationDetails[] = [];
    for (const id of order.value.idList.filter((one) => !known.others.has(one))) {
      const authorization = await getAuthorization(mws, id);
      authorizations.push(authorization.value);
      if (isOurs(intent, authorization.value.authorizationReferenceId, authorization.value.amount))
        return found(mws, authorization, { order: order.value, authorizations });
    }
    return { kind: "absent", seen: { order: order.value, authorizations }, answeredAt: order.answeredAt };
  },
};

const getAuthorization = (mws: MwsClient, authorizationId: string) =>
  get(mws, getAuthorizationDetails, { authorizationId });

/** With CaptureNow the money moved too: the capture is seen along with its authorization. */
async function found(
  mws: MwsClient,
  { value, answeredAt }: { value: AuthorizationDetails; answeredAt: Date },
  seen: Seen = { authorizations: [value] },
) {
  const captures: NonNullable<Seen["captures"]> = [];
  for (const captureId of value.idList) {
    const capture = await get(mws, getCaptureDetails, { captureId });
    captures.push({ details: capture.value, authorizationId: value.amazonAuthorizationId });
  }
  return { kind: "found" as const, resultId: value.amazonAuthorizationId, seen: { ...seen, captures }, answeredAt };
}
