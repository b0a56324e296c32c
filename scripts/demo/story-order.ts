import {
  authorize,
  capture,
  confirmOrderReference,
  createMwsClient,
  refund,
  setOrderReferenceDetails,
  type MwsClient,
  type Operation,
} from "@/lib/mws";
import type { SandboxControl } from "./sandbox-control";
import type { Shop } from "./story-shop";

export const clientFor = ({ region, sellerId, accessKeyId, secretKey }: Shop, origin: string): MwsClient =>
  createMwsClient({ region, environment: "sandbox", credentials: { sellerId, accessKeyId, secretKey }, origin });

/** How far an order has come. */
export type Fate = "draft" | "open" | "authorized" | "captured" | "refunded" | "partlyRefunded";

export type OrderPlan = { shop: Shop; client: MwsClient; number: number; amountMinor: number; fate: Fate };

/** The shop's own system takes an order as far as its fate says, before Tillway ever hears of it. */
export async function playOrder(control: SandboxControl, plan: OrderPlan): Promise<string> {
  const { shop, client, number, fate } = plan;
  const orderReferenceId = await control.startOrder(shop.sellerId);
  if (fate === "draft") return orderReferenceId;

  const total = price(plan.amountMinor, shop.currencyCode);
  const referenceId = `HG${number}`;
  await done(client, setOrderReferenceDetails, {
    orderReferenceId,
    orderTotal: total,
    sellerOrderId: `HG-${10_000 + number}`,
    storeName: "Harbor Goods",
  });
  const european = shop.region === "uk" || shop.region === "de";
  const returns = {
    successUrl: "https://harborgoods.example/thanks",
    failureUrl: "https://harborgoods.example/try-again",
  };
  await done(client, confirmOrderReference, { orderReferenceId, ...(european ? returns : {}) });
  if (european) await control.act(orderReferenceId, "completeAuthentication");
  if (fate === "open") return orderReferenceId;

  const authorization = await done(client, authorize, {
    orderReferenceId,
    referenceId,
    amount: total,
    timeoutMinutes: 0,
  });
  if (fate === "authorized" || authorization.status.state !== "Open") return orderReferenceId;

  const taken = await done(client, capture, {
    authorizationId: authorization.amazonAuthorizationId,
    referenceId,
    amount: total,
  });
  if (fate === "captured") return orderReferenceId;

  const back = fate === "refunded" ? plan.amountMinor : Math.ceil(plan.amountMinor / 3);
  const amount = price(back, shop.currencyCode);
  await done(client, refund, { captureId: taken.amazonCaptureId, referenceId, amount });
  return orderReferenceId;
}

/** Yen have no smaller part. */
const price = (minor: number, currencyCode: string) => ({
  currencyCode,
  amount: currencyCode === "JPY" ? String(minor) : (minor / 100).toFixed(2),
});

async function done<I, V>(client: MwsClient, operation: Operation<I, V>, input: I): Promise<V> {
  const outcome = await client.call(operation, input);
  if (outcome.kind === "done") return outcome.value;
  throw new Error(`${operation.action} was answered ${JSON.stringify(outcome)}`);
}
