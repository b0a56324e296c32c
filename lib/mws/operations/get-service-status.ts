import { read } from "../operation";
import { serviceStatusQuota } from "../quotas";

export type ServiceStatus = {
  /** GREEN, GREEN_I (with information), YELLOW (degraded) or RED (unavailable). */
  status: string;
  /** When it was evaluated. */
  timestamp: string;
  messageId?: string;
  messages: { locale: string; text: string }[];
};

/** 5.23. Two calls, then one per five minutes: keep the answer that long. */
export const getServiceStatus = read({
  action: "GetServiceStatus",
  quota: serviceStatusQuota,
  write: () => ({}),
  read: (result): ServiceStatus => ({
    status: result.text("Status"),
    timestamp: result.time("Timestamp"),
    messageId: result.maybeText("MessageId"),
    messages: (result.maybe("Messages")?.all("Message") ?? []).map((message) => ({
      locale: message.text("Locale"),
      text: message.text("Text"),
    })),
  }),
});
