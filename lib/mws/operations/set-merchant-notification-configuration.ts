import { write } from "../operation";
import { list, parameters } from "../parameters";
import { assumedWriteQuota } from "../quotas";
import type { NotificationConfiguration } from "./get-merchant-notification-configuration";

const LIST = "NotificationConfigurationList.NotificationConfiguration";

/** 5.26. Https addresses only. Whether it replaces or merges what is there is unknown: read it back. */
export const setMerchantNotificationConfiguration = write({
  action: "SetMerchantNotificationConfiguration",
  quota: assumedWriteQuota,
  repeatable: true,
  write: (s: { configurations: readonly NotificationConfiguration[] }) =>
    parameters(
      Object.fromEntries(
        s.configurations.flatMap(({ notificationUrl, eventTypes }, index) => [
          [`${LIST}.${index + 1}.NotificationUrl`, notificationUrl],
          ...Object.entries(list(`${LIST}.${index + 1}.EventTypes.EventTypeList`, eventTypes)),
        ]),
      ),
    ),
  read: () => null,
});
