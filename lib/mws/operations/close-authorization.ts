import { write } from "../operation";
import { parameters } from "../parameters";
import { writeQuota } from "../quotas";

/** Gives up a Pending or Open authorization that will not be captured (5.3). `reason` has at most 255 characters. */
export const closeAuthorization = write({
  action: "CloseAuthorization",
  quota: writeQuota,
  repeatable: true, // closing twice closes once; the second answer may be InvalidAuthorizationStatus (section 7)
  write: (c: { authorizationId: string; reason?: string }) =>
    parameters({ AmazonAuthorizationId: c.authorizationId }, { ClosureReason: c.reason }),
  read: () => null,
});
