import { read } from "../operation";
import { assumedReadQuota } from "../quotas";

/** 5.24. `accountStatus` is ACTIVE or INACTIVE. Without delegation: `UnauthorizedSolutionProvider`. */
export const getMerchantAccountStatus = read({
  action: "GetMerchantAccountStatus",
  quota: assumedReadQuota,
  write: () => ({}),
  read: (result) => ({ accountStatus: result.text("AccountStatus") }),
});
