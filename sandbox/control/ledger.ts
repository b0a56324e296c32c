import type {
  Authorization,
  BillingAgreement,
  Capture,
  DetailsSet,
  Money,
  OrderReference,
  Owned,
  ProviderCredit,
  ProviderCreditReversal,
  Refund,
  Status,
} from "../model";
import { remainingBalance } from "../rules/agreement-terms";
import { writeAmount } from "../money";
import type { Moment } from "../moment";
import type { ControlAnswer, ControlCall } from "./control";

const iso = (at: number) => new Date(at).toISOString();
const price = (amount: Money) => ({ amount: writeAmount(amount), currencyCode: amount.currencyCode });
const common = ({ environment, sellerId, createdAt, status }: Owned & { status: Status }) => ({
  ...{ environment, sellerId, state: status.state, reasonCode: status.reasonCode ?? null },
  reasonDescription: status.reasonDescription ?? null,
  createdAt: iso(createdAt),
  updatedAt: iso(status.updatedAt),
});

const showOrder = (order: OrderReference) => ({
  amazonOrderReferenceId: order.id,
  ...common(order),
  sellerOrderId: order.sellerOrder.sellerOrderId ?? null,
  amazonBillingAgreementId: order.agreementId ?? null,
  orderTotal: order.orderTotal ? price(order.orderTotal) : null,
  orderTotalMinor: order.orderTotal?.amountMinor ?? null,
  expiresAt: iso(order.expiresAt),
  detailsSet: (order.detailsSet ?? []).map(showSet),
});

const showSet = ({ at, orderTotal, sellerNote, sellerOrderId, storeName, customInformation }: DetailsSet) => ({
  at: iso(at),
  orderTotalMinor: orderTotal?.amountMinor ?? null,
  ...{ sellerNote: sellerNote ?? null, sellerOrderId: sellerOrderId ?? null },
  ...{ storeName: storeName ?? null, customInformation: customInformation ?? null },
});

const showAuthorization = (authorization: Authorization) => ({
  amazonAuthorizationId: authorization.id,
  amazonOrderReferenceId: authorization.orderId,
  authorizationReferenceId: authorization.referenceId,
  ...common(authorization),
  authorizationAmount: price(authorization.amount),
  amountMinor: authorization.amount.amountMinor,
  captureNow: authorization.captureNow,
  softDecline: authorization.softDecline ?? null,
});

const showCapture = (capture: Capture) => ({
  amazonCaptureId: capture.id,
  amazonAuthorizationId: capture.authorizationId,
  amazonOrderReferenceId: capture.orderId,
  captureReferenceId: capture.referenceId,
  ...common(capture),
  captureAmount: price(capture.amount),
  amountMinor: capture.amount.amountMinor,
});

const showRefund = (refund: Refund) => ({
  amazonRefundId: refund.id,
  amazonCaptureId: refund.captureId,
  amazonOrderReferenceId: refund.orderId,
  refundReferenceId: refund.referenceId,
  refundType: refund.type,
  ...common(refund),
  refundAmount: price(refund.amount),
  amountMinor: refund.amount.amountMinor,
});

const showCredit = (credit: ProviderCredit) => ({
  amazonProviderCreditId: credit.id,
  amazonCaptureId: credit.captureId,
  providerId: credit.providerId,
  creditReferenceId: credit.referenceId,
  ...common(credit),
  creditAmount: price(credit.amount),
  amountMinor: credit.amount.amountMinor,
});

const showReversal = (reversal: ProviderCreditReversal) => ({
  amazonProviderCreditReversalId: reversal.id,
  amazonProviderCreditId: reversal.creditId,
  amazonRefundId: reversal.refundId ?? null,
  providerId: reversal.providerId,
  creditReversalReferenceId: reversal.referenceId,
  ...common(reversal),
  creditReversalAmount: price(reversal.amount),
  amountMinor: reversal.amount.amountMinor,
});

const showAgreement = (moment: Moment) => (agreement: BillingAgreement) => ({
  amazonBillingAgreementId: agreement.id,
  ...common(agreement),
  sellerBillingAgreementId: agreement.sellerBillingAgreementId ?? null,
  limit: price(agreement.limit),
  limitMinor: agreement.limit.amountMinor,
  remainingMinor: remainingBalance(moment, agreement).amountMinor,
});

/** Everything there is, in the order it came about: the truth others are compared with. */
export function showLedger({ world, query }: ControlCall): ControlAnswer {
  const sellerId = query.get("sellerId") ?? undefined;
  const json = world.decide((moment) => {
    const { store } = moment;
    return {
      orderReferences: store.orders.all(sellerId).map(showOrder),
      authorizations: store.authorizations.all(sellerId).map(showAuthorization),
      captures: store.captures.all(sellerId).map(showCapture),
      refunds: store.refunds.all(sellerId).map(showRefund),
      billingAgreements: store.agreements.all(sellerId).map(showAgreement(moment)),
      providerCredits: store.credits.all(sellerId).map(showCredit),
      providerCreditReversals: store.reversals.all(sellerId).map(showReversal),
      movements: store.movements.all(sellerId).map(({ at, ...movement }) => ({ ...movement, at: iso(at) })),
    };
  });
  return { status: 200, json };
}
