import { read } from "../operation";
import { assumedReadQuota } from "../quotas";
import { texts } from "../readers/common";

/** Where Amazon sends which events. */
export type NotificationConfiguration = {
  notificationUrl: string;
  /** ALL, ORDER_REFERENCE, PAYMENT_AUTHORIZE, PAYMENT_CAPTURE, PAYMENT_REFUND, BILLING_AGREEMENT, CHARGEBACK_DETAILED (5.26). */
  eventTypes: string[];
};

/** 5.25. All events of one URL come comma-separated in a single element; several elements are read too. */
export const getMerchantNotificationConfiguration = read({
  action: "GetMerchantNotificationConfiguration",
  quota: assumedReadQuota,
  write: () => ({}),
  read: (result): NotificationConfiguration[] =>
    (result.maybe("NotificationConfigurationList")?.all("member") ?? []).map((member) => ({
      notificationUrl: member.text("NotificationUrl"),
      eventTypes: texts(member.orEmpty("EventTypes"), "member").flatMap((names) =>
        names.split(",").flatMap((name) => name.trim() || []),
      ),
    })),
});
