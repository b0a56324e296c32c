import { timestamp, type Element } from "../wire/xml";
import type { Operation } from "./operation";

export const getServiceStatus: Operation = {
  quota: "status",
  sellerOptional: true,
  parameters: {},
  run: ({ now, settings: { serviceStatus } }) => [
    ["Status", serviceStatus],
    ["Timestamp", timestamp(now)],
    ...(serviceStatus === "GREEN" ? [] : explained(serviceStatus)),
  ],
};

/** Anything but GREEN comes with a message for people (wire 5.23). */
const explained = (status: string): Element[] => [
  ["MessageId", `stand-in-${status}`],
  ["Messages", [["Message", [["Locale", "en_US"], ["Text", `The service says that it is ${status}.`]]]]], // prettier-ignore
];

export const getMerchantAccountStatus: Operation = {
  quota: "unknownRead",
  parameters: {},
  run: ({ account }) => [["AccountStatus", account.active ? "ACTIVE" : "INACTIVE"]],
};
