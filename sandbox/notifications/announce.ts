import { randomUUID } from "node:crypto";
import { marketplaceOf } from "../accounts";
import type { Moment } from "../moment";
import type { Authorization, BillingAgreement, Capture, Money, OrderReference, Owned, Refund } from "../model";
import { accountOf } from "../rules/amounts";
import { timestamp, writeDocument, type Element } from "../wire/xml";
import * as tree from "./trees";

const namespace = "https://mws.amazonservices.com/ipn/OffAmazonPayments/2013-01-01"; // domain 5.4

type Kind = { type: string; eventType: string };
const kinds = {
  order: { type: "OrderReferenceNotification", eventType: "ORDER_REFERENCE" },
  authorization: { type: "PaymentAuthorize", eventType: "PAYMENT_AUTHORIZE" },
  capture: { type: "PaymentCapture", eventType: "PAYMENT_CAPTURE" },
  refund: { type: "PaymentRefund", eventType: "PAYMENT_REFUND" },
  agreement: { type: "BillingAgreementNotification", eventType: "BILLING_AGREEMENT" },
  chargeback: { type: "Chargeback Detailed Notification", eventType: "CHARGEBACK_DETAILED" },
} satisfies Record<string, Kind>;

/** Puts a notification on its way to whoever listens for this seller; the sender picks it up from the table. */
function announce(moment: Moment, { sellerId, environment }: Owned, kind: Kind, draw: () => Element, extra = {}): void {
  const { store, settings, now } = moment;
  const listeners = store.notifications
    .listeners(sellerId, environment)
    .filter(({ eventTypes }) => ["ALL", kind.eventType].some((name) => eventTypes.split(",").includes(name)));
  if (listeners.length === 0) return;
  const { region } = accountOf(moment, { sellerId });
  const marketplaceId = marketplaceOf[region][environment];
  const message = {
    NotificationReferenceId: randomUUID(),
    NotificationType: kind.type,
    SellerId: sellerId,
    ReleaseEnvironment: environment === "sandbox" ? "Sandbox" : "Live",
    Version: "2013-01-01",
    MarketplaceID: marketplaceId,
    Timestamp: timestamp(now),
    NotificationData: `<?xml version="1.0" encoding="UTF-8"?>${writeDocument(draw(), namespace)}`,
    ...extra,
  };
  const topicRegion = { us: "us-east-1", de: "eu-west-1", uk: "eu-west-1", jp: "us-west-2" }[region];
  const envelope = {
    Type: "Notification",
    MessageId: randomUUID(),
    TopicArn: `arn:aws:sns:${topicRegion}:291180941288:${marketplaceId}${sellerId}`,
    Message: JSON.stringify(message),
    Timestamp: timestamp(now),
  };
  const machineNow = Date.now();
  for (const { url, signingCertUrl } of listeners)
    store.notifications.add(
      ...([sellerId, url, now, machineNow + settings.notificationDelayMs] as const),
      JSON.stringify({ ...envelope, ...(signingCertUrl ? { SigningCertURL: signingCertUrl } : {}) }),
    );
}

export const announceOrder = (moment: Moment, order: OrderReference) =>
  announce(moment, order, kinds.order, () => tree.orderTree(order));

export const announceAuthorization = (moment: Moment, authorization: Authorization) =>
  announce(moment, authorization, kinds.authorization, () => tree.authorizationTree(moment, authorization));

export const announceCapture = (moment: Moment, capture: Capture) =>
  announce(moment, capture, kinds.capture, () => tree.captureTree(moment, capture));

export const announceRefund = (moment: Moment, refund: Refund) =>
  announce(moment, refund, kinds.refund, () => tree.refundTree(moment, refund));

/** `event` is one of the four of domain 5.3. */
export const announceAgreement = (moment: Moment, agreement: BillingAgreement, event: string) =>
  announce(moment, agreement, kinds.agreement, () => tree.agreementTree(moment, agreement), { EventType: event });

export const announceChargeback = (moment: Moment, capture: Capture, amount: Money, reason: string) =>
  announce(moment, capture, kinds.chargeback, () => tree.chargebackTree(moment, capture, amount, reason));
