import { timestamp } from "../wire/xml";
import type { Operation } from "./operation";

export const getServiceStatus: Operation = {
  quota: "status",
  sellerOptional: true,
  parameters: {},
  run: ({ now }) => [
    ["Status", "GREEN"],
    ["Timestamp", timestamp(now)],
  ],
};

export const getMerchantAccountStatus: Operation = {
  quota: "unknownRead",
  parameters: {},
  run: ({ account }) => [["AccountStatus", account.active ? "ACTIVE" : "INACTIVE"]],
};
