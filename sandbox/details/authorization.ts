import type { Moment } from "../moment";
import { money } from "../money";
import type { Authorization } from "../model";
import { accountOf, capturedOf } from "../rules/amounts";
import { optional, timestamp, type Element } from "../wire/xml";
import { addressElements, idListElement, noFee, priceElement, runningElement, statusElement } from "./common";

/** `atOnce`: the reply to the authorizing call itself, where the captured amount is still 0 (wire 5.1). */
export function authorizationDetails(moment: Moment, authorization: Authorization, atOnce = false): Element {
  const { amount, status } = authorization;
  const captured = atOnce ? 0 : capturedOf(moment, authorization);
  const categories = authorization.orderItemCategories;
  return [
    "AuthorizationDetails",
    [
      ["AmazonAuthorizationId", authorization.id],
      ["AuthorizationReferenceId", authorization.referenceId],
      billingAddress(moment, authorization),
      optional("SellerAuthorizationNote", authorization.note),
      priceElement("AuthorizationAmount", amount),
      runningElement("CapturedAmount", money(captured, amount.currencyCode)),
      priceElement("AuthorizationFee", noFee(moment, authorization)),
      idListElement(moment.store.captures.of(authorization.id)),
      ["CreationTimestamp", timestamp(authorization.createdAt)],
      ["ExpirationTimestamp", timestamp(authorization.createdAt + moment.settings.shownAuthorizationLifetimeMs)],
      statusElement("AuthorizationStatus", status),
      optional("SoftDecline", authorization.softDecline),
      categories && ["OrderItemCategories", categories.map((name) => ["OrderItemCategory", name] as const)],
      ["CaptureNow", authorization.captureNow],
      ["SoftDescriptor", authorization.softDescriptor],
    ],
  ];
}

/** Europe only, and only while open or once captured (wire 4.3). */
function billingAddress(moment: Moment, authorization: Authorization): Element | undefined {
  const { state, reasonCode } = authorization.status;
  const shown = state === "Open" || reasonCode === "MaxCapturesProcessed";
  const { region } = accountOf(moment, authorization);
  if (!shown || !moment.settings.billingAddressRegions.includes(region)) return undefined;
  const order = moment.store.orders.get(authorization.orderId);
  return order?.destination && ["AuthorizationBillingAddress", addressElements(order.destination)];
}
