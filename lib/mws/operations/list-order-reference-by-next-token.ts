import { read } from "../operation";
import { parameters } from "../parameters";
import { assumedReadQuota } from "../quotas";
import { readOrderReferencePage } from "../readers/order-reference";

/** 5.15. The token is opaque and may be longer than 1,500 characters; how long it lives is unknown. */
export const listOrderReferenceByNextToken = read({
  action: "ListOrderReferenceByNextToken",
  quota: assumedReadQuota,
  write: (l: { nextPageToken: string }) => parameters({ NextPageToken: l.nextPageToken }),
  read: readOrderReferencePage,
});
