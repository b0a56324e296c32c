import { randomUUID } from "node:crypto";
import * as mws from "@/lib/mws";
import type { IntentOperation } from "@/db/schema";
import type { Random } from "./random";
import type { Verb } from "./verbs";
import type { World } from "./world";

/** An order at Amazon, ready for one operation, and what a person would ask. */
export type Scenario = { operation: IntentOperation; orderId: string; verb: Verb; ask: Record<string, unknown> };
type Prepare = (amazon: World["amazon"], random: Random) => Promise<Omit<Scenario, "operation">>;

const TOTAL = "100.00";
const usd = (amount: string) => ({ amount, currencyCode: "USD" });
/** What the merchant's own shop did before anybody opened Tillway. */
export const foreign = () => `shop-${randomUUID().slice(0, 18)}`;

async function authorized(amazon: World["amazon"]) {
  const orderId = await amazon.openOrder(TOTAL);
  const authorization = await amazon.must(mws.authorize, {
    orderReferenceId: orderId,
    referenceId: foreign(),
    amount: usd(TOTAL),
    timeoutMinutes: 0,
  });
  return { orderId, authorizationId: authorization.amazonAuthorizationId };
}

async function captured(amazon: World["amazon"]) {
  const { orderId, authorizationId } = await authorized(amazon);
  const capture = await amazon.must(mws.capture, { authorizationId, referenceId: foreign(), amount: usd(TOTAL) });
  return { orderId, captureId: capture.amazonCaptureId };
}

const amountMinor = (random: Random) => 1 + random.below(90_00);

export const scenarios: Record<IntentOperation, Prepare> = {
  async Authorize(amazon, random) {
    const orderId = await amazon.openOrder(TOTAL);
    const ask = {
      orderId,
      amountMinor: amountMinor(random),
      timeoutMinutes: random.pick([0, 0, 1440]),
      captureNow: random.next() < 0.4,
    };
    return { orderId, verb: "authorizeOrder", ask };
  },
  async Capture(amazon, random) {
    const { orderId, authorizationId } = await authorized(amazon);
    return { orderId, verb: "captureAuthorization", ask: { authorizationId, amountMinor: amountMinor(random) } };
  },
  async Refund(amazon, random) {
    const { orderId, captureId } = await captured(amazon);
    return { orderId, verb: "refundCapture", ask: { captureId, amountMinor: amountMinor(random) } };
  },
  async CancelOrderReference(amazon) {
    const { orderId } = await authorized(amazon);
    return { orderId, verb: "cancelOrder", ask: { orderId, reason: "Out of stock" } };
  },
  async CloseOrderReference(amazon) {
    const { orderId } = await captured(amazon);
    return { orderId, verb: "closeOrder", ask: { orderId } };
  },
  async CloseAuthorization(amazon) {
    const { orderId, authorizationId } = await authorized(amazon);
    return { orderId, verb: "closeAuthorization", ask: { authorizationId } };
  },
  async SetOrderReferenceDetails(amazon, random) {
    const orderId = await amazon.draft();
    return {
      orderId,
      verb: "setOrderDetails",
      ask: { orderId, amountMinor: amountMinor(random), currency: "USD", sellerNote: "Thank you & goodbye" },
    };
  },
  async SetOrderAttributes(amazon, random) {
    const orderId = await amazon.openOrder(TOTAL);
    return { orderId, verb: "setOrderDetails", ask: { orderId, sellerOrderId: `HP-${random.below(1_000_000)}` } };
  },
  async ConfirmOrderReference(amazon) {
    const orderId = await amazon.draft();
    await amazon.must(mws.setOrderReferenceDetails, { orderReferenceId: orderId, orderTotal: usd(TOTAL) });
    return { orderId, verb: "confirmOrder", ask: { orderId } };
  },
};
