import { authorizationDetails } from "../details/authorization";
import { refuseCloseAuthorization } from "../rules/authorization";
import { moveAuthorization } from "../rules/transitions";
import { isRefusal } from "../wire/errors";
import { findAuthorization } from "./find";
import type { Operation } from "./operation";
import { id, text } from "./parameters";

export const getAuthorizationDetails: Operation = {
  quota: "read",
  parameters: { AmazonAuthorizationId: id() },
  run(call) {
    const authorization = findAuthorization(call);
    return isRefusal(authorization) ? authorization : [authorizationDetails(call, authorization)];
  },
};

export const closeAuthorization: Operation = {
  quota: "write",
  writes: true,
  parameters: { AmazonAuthorizationId: id(), ClosureReason: text({ max: 255 }) },
  result: "empty",
  run(call) {
    const authorization = findAuthorization(call);
    if (isRefusal(authorization)) return authorization;
    const refusal = refuseCloseAuthorization(call, authorization);
    if (refusal) return refusal;
    const reasonDescription = call.given.optional("ClosureReason");
    moveAuthorization(call, authorization, { state: "Closed", reasonCode: "SellerClosed", reasonDescription });
    return [];
  },
};
