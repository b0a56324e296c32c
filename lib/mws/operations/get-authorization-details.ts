import { notEchoed } from "../echo";
import { read } from "../operation";
import { parameters } from "../parameters";
import { readQuota } from "../quotas";
import { readAuthorizationDetails } from "../readers/authorization";

/** 5.2. An unknown id is refused with `InvalidTransactionId`. */
export const getAuthorizationDetails = read({
  action: "GetAuthorizationDetails",
  quota: readQuota,
  write: (g: { authorizationId: string }) => parameters({ AmazonAuthorizationId: g.authorizationId }),
  read: (result) => readAuthorizationDetails(result.at("AuthorizationDetails")),
  foreign: (authorization, sent) => notEchoed(sent, { AmazonAuthorizationId: authorization.amazonAuthorizationId }),
});
