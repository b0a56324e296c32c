import {
  authorize,
  cancelOrderReference,
  capture,
  closeOrderReference,
  confirmOrderReference,
  createMwsClient,
  refund,
  setOrderReferenceDetails,
  type MwsClient,
  type Operation,
  type WireMoney,
} from "@/lib/mws";
import { buyerOf } from "./buyers";
import type { SandboxControl } from "./sandbox-control";
import type { Shop } from "./story-shop";

export const clientFor = ({ region, sellerId, accessKeyId, secretKey }: Shop, origin: string): MwsClient =>
  createMwsClient({ region, environment: "sandbox", credentials: { sellerId, accessKeyId, secretKey }, origin });

/** What becomes of an order before Tillway hears of it. */
export type Fate =
  | "draft"
  | "open"
  | "pending"
  | "authorized"
  | "captured"
  | "capturedAndClosed"
  | "refunded"
  | "partlyRefunded"
  | "cardRefused"
  | "rejected"
  | "canceled"
  | "chargedBack";

export type OrderPlan = { shop: Shop; client: MwsClient; number: number; amountMinor: number; fate: Fate };

/** The shop's own system takes an order as far as its fate says. */
export async function playOrder(control: SandboxControl, plan: OrderPlan): Promise<string> {
  const { shop, client, number, fate } = plan;
  const orderReferenceId = await control.startOrder(shop.sellerId, buyerOf(shop.region, number));
  if (fate === "draft") return orderReferenceId;
  const total = price(plan.amountMinor, shop.currencyCode);
  await done(client, setOrderReferenceDetails, {
    orderReferenceId,
    orderTotal: total,
    sellerOrderId: `HG-${10_000 + number}`,
    storeName: "Harbor Goods",
  });
  await confirm(control, plan, orderReferenceId);
  if (fate === "open") return orderReferenceId;
  if (fate === "canceled") {
    await done(client, cancelOrderReference, { orderReferenceId, reason: "Out of stock" });
    return orderReferenceId;
  }

  const authorization = await done(client, authorize, {
    orderReferenceId,
    referenceId: `HG${number}`,
    amount: total,
    timeoutMinutes: fate === "pending" ? 1440 : 0,
    note: simulations[fate],
  });
  if (["pending", "authorized", "cardRefused", "rejected"].includes(fate)) return orderReferenceId;
  await collect(control, plan, { orderReferenceId, authorizationId: authorization.amazonAuthorizationId, total });
  return orderReferenceId;
}

/** What the sandbox is asked to decide (domain reference 4.2). */
const declined = (reason: string) => `{"SandboxSimulation":{"State":"Declined","ReasonCode":"${reason}"}}`;
const simulations: Partial<Record<Fate, string>> = {
  cardRefused: declined("InvalidPaymentMethod"),
  rejected: declined("AmazonRejected"),
};

async function confirm(control: SandboxControl, { shop, client }: OrderPlan, orderReferenceId: string): Promise<void> {
  const european = shop.region === "uk" || shop.region === "de";
  const returns = {
    successUrl: "https://harborgoods.example/thanks",
    failureUrl: "https://harborgoods.example/try-again",
  };
  await done(client, confirmOrderReference, { orderReferenceId, ...(european ? returns : {}) });
  if (european) await control.act(orderReferenceId, "completeAuthentication");
}

type Collected = { orderReferenceId: string; authorizationId: string; total: WireMoney };

async function collect(
  control: SandboxControl,
  plan: OrderPlan,
  { orderReferenceId, authorizationId, total }: Collected,
) {
  const { shop, client, number, fate } = plan;
  const referenceId = `HG${number}`;
  const { amazonCaptureId: captureId } = await done(client, capture, { authorizationId, referenceId, amount: total });
  if (fate === "capturedAndClosed") await done(client, closeOrderReference, { orderReferenceId });
  if (fate === "chargedBack") await control.act(captureId, "chargeback");
  const share = { refunded: 1, partlyRefunded: 1 / 3 }[fate as string];
  if (!share) return;
  const amount = price(Math.ceil(plan.amountMinor * share), shop.currencyCode);
  await done(client, refund, { captureId, referenceId, amount, note: "Sorry for the trouble, Harbor Goods" });
}

/** Yen have no smaller part. */
export const price = (minor: number, currencyCode: string) => ({
  currencyCode,
  amount: currencyCode === "JPY" ? String(minor) : (minor / 100).toFixed(2),
});

export async function done<I, V>(client: MwsClient, operation: Operation<I, V>, input: I): Promise<V> {
  const outcome = await client.call(operation, input);
  if (outcome.kind === "done") return outcome.value;
  throw new Error(`${operation.action} was answered ${JSON.stringify(outcome)}`);
}
