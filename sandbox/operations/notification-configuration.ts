import { refuse } from "../wire/errors";
import type { Operation } from "./operation";
import { text } from "./parameters";

const eventTypes = ["ALL", "ORDER_REFERENCE", "PAYMENT_AUTHORIZE", "PAYMENT_CAPTURE", "PAYMENT_REFUND", "BILLING_AGREEMENT", "CHARGEBACK_DETAILED"]; // prettier-ignore
const list = "NotificationConfigurationList.NotificationConfiguration";

export const getMerchantNotificationConfiguration: Operation = {
  quota: "unknownRead",
  parameters: {},
  run: ({ store, sellerId, environment }) => [
    [
      "NotificationConfigurationList",
      store.notifications.configured(sellerId, environment).map(
        // One member holds all event names of an address, joined with commas (wire 5.25).
        (registration) =>
          ["member", [["NotificationUrl", registration.url], ["EventTypes", [["member", registration.eventTypes]]]]] as const, // prettier-ignore
      ),
    ],
  ],
};

/** Replaces the whole list; whether Amazon merged it is unknown (wire 5.26). */
export const setMerchantNotificationConfiguration: Operation = {
  quota: "unknownWrite",
  writes: true,
  parameters: { [`${list}.N.NotificationUrl`]: text(), [`${list}.N.EventTypes.EventTypeList.N`]: text() },
  result: "none",
  run({ store, settings, given, sellerId, environment }) {
    const wanted = given.positions(list).map((position) => ({
      url: given.optional(`${list}.${position}.NotificationUrl`) ?? "",
      events: given.list(`${list}.${position}.EventTypes.EventTypeList`),
    }));
    if (wanted.length === 0) return refuse("InvalidParameterValue", `${list}.1.NotificationUrl is missing.`);
    for (const { url, events } of wanted) {
      if (!URL.canParse(url) || !settings.notificationUrlSchemes.includes(new URL(url).protocol))
        return refuse("InvalidParameterValue", `NotificationUrl ${url} is not an https address.`);
      const unknown = events.find((event) => !eventTypes.includes(event));
      if (events.length === 0 || unknown)
        return refuse("InvalidParameterValue", `EventTypeList of ${url} has ${unknown ?? "no event type"}.`);
    }
    const registrations = wanted.map(({ url, events }) => ({
      url,
      eventTypes: events.join(","),
      signingCertUrl: null,
    }));
    store.notifications.register(sellerId, environment, "api", registrations);
    return [];
  },
};
