import { authorizationRow, captureRow, orderRow, refundRow } from "@/lib/mirror/rows";
import * as mws from "@/lib/mws";
import type { OrderSnapshot } from "@/lib/payments/snapshot";
import type { Amazon } from "../support/amazon";

/** An order as the rules see it, read from Amazon just now: what the mirror would hold if it were never stale. */
export async function snapshotOf(amazon: Amazon, orderId: string): Promise<OrderSnapshot> {
  const { environment } = amazon;
  const observation = {
    scope: { accountId: "", environment },
    source: "refresh",
    answeredAt: new Date(),
  } as const;
  const details = await amazon.must(mws.getOrderReferenceDetails, { orderReferenceId: orderId });
  const order = orderRow(details, observation);
  const snapshot: OrderSnapshot = {
    id: orderId,
    state: order.state,
    reason: order.reason,
    total: order.totalMinor === undefined ? null : { minor: order.totalMinor!, currency: order.currency! },
    currency: order.currency ?? null,
    constraints: details.constraints.map(({ id }) => id),
    region: amazon.seller.region,
    environment,
    createdAt: order.createdAt,
    expiresAt: order.expiresAt ?? null,
    authorizations: [],
    captures: [],
    refunds: [],
    unsettled: [],
    confirmedAttributes: {
      sellerNote: details.sellerNote ?? null,
      sellerOrderId: details.sellerOrderAttributes.sellerOrderId ?? null,
      storeName: details.sellerOrderAttributes.storeName ?? null,
      customInformation: details.sellerOrderAttributes.customInformation ?? null,
    },
  };
  const money = (minor: number | undefined | null, currency: string) => ({ minor: minor ?? 0, currency });
  for (const authorizationId of details.idList) {
    const authorization = await amazon.must(mws.getAuthorizationDetails, { authorizationId });
    const a = authorizationRow(authorization, orderId, observation);
    snapshot.authorizations.push({
      ...{ id: a.id, state: a.state, reason: a.reason, createdAt: a.createdAt, expiresAt: a.expiresAt ?? null },
      softDecline: a.softDecline ?? null,
      amount: money(a.amountMinor, a.currency),
      captured: money(a.capturedMinor, a.currency),
      captureNow: a.captureNow ?? false,
    });
    for (const captureId of authorization.idList) {
      const capture = await amazon.must(mws.getCaptureDetails, { captureId });
      const c = captureRow(capture, { orderId, authorizationId }, observation);
      snapshot.captures.push({
        ...{ id: c.id, authorizationId, state: c.state, reason: c.reason, createdAt: c.createdAt },
        amount: money(c.amountMinor, c.currency),
        refunded: money(c.refundedMinor, c.currency),
      });
      for (const refundId of capture.idList) {
        const refund = await amazon.must(mws.getRefundDetails, { refundId });
        const r = refundRow(refund, { orderId, captureId }, observation);
        snapshot.refunds.push({
          ...{ id: r.id, captureId, state: r.state, reason: r.reason, type: r.type, createdAt: r.createdAt },
          amount: money(r.amountMinor, r.currency),
        });
      }
    }
  }
  return snapshot;
}
