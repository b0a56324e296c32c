import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startSandbox, type Sandbox } from "../server";
import { defaults, type Settings } from "../settings";
import { merchant, paths, type Keys, type Merchant, type Reply, type Wire } from "./client";

export type Json = Record<string, unknown>;

/** A stand-in of its own, on a fresh directory, with quotas off. */
export async function openSandbox(settings: Partial<Settings> = {}, clock?: Date) {
  const directory = await mkdtemp(path.join(tmpdir(), "sandbox-"));
  const sandbox = await startSandbox({ port: 0, directory, clock, settings: { ...defaults, ...settings } });
  const scene = sceneAt(sandbox);
  await scene.control("throttle", { enabled: false });
  return { ...scene, close: () => sandbox.close().then(() => rm(directory, { recursive: true })) };
}
export type Scene = Awaited<ReturnType<typeof openSandbox>>;

function sceneAt({ url, world }: Sandbox) {
  const control = async <Answer = Json>(route: string, body?: Json): Promise<Answer> => {
    const init = body && { method: "POST", body: JSON.stringify(body) };
    const response = await fetch(`${url}/_sandbox/${route}`, init);
    const answer = (await response.json()) as Answer;
    if (!response.ok) throw new Error(`${response.status} ${JSON.stringify(answer)}`);
    return answer;
  };
  const seller = async (region = "us", environment: keyof typeof paths = "sandbox") =>
    merchant(url, await control<Keys>("accounts", { region }), paths[environment]);
  return { url, world, control, seller, ...steps(control) };
}

type Control = <Answer = Json>(route: string, body?: Json) => Promise<Answer>;

/** The steps nearly every story starts with. */
function steps(control: Control) {
  const started = async (shop: Merchant, extra: Json = {}) =>
    (await control<{ amazonOrderReferenceId: string }>("order-references", { sellerId: shop.sellerId, ...extra }))
      .amazonOrderReferenceId;
  const set = (shop: Merchant, orderId: string, total = "100.00", extra: Wire = {}) =>
    shop.call("SetOrderReferenceDetails", {
      AmazonOrderReferenceId: orderId,
      "OrderReferenceAttributes.OrderTotal.Amount": total,
      "OrderReferenceAttributes.OrderTotal.CurrencyCode": shop.currencyCode,
      ...extra,
    });
  const opened = async (shop: Merchant, total = "100.00", extra: Json = {}) => {
    const orderId = await started(shop, extra);
    await must(set(shop, orderId, total));
    await must(shop.call("ConfirmOrderReference", { AmazonOrderReferenceId: orderId }));
    return orderId;
  };
  const authorize = (shop: Merchant, orderId: string, amount = "100.00", extra: Wire = {}) =>
    shop.call("Authorize", {
      AmazonOrderReferenceId: orderId,
      AuthorizationReferenceId: fresh("a"),
      ...priced("AuthorizationAmount", amount, shop),
      TransactionTimeout: "0",
      ...extra,
    });
  const authorized = async (shop: Merchant, orderId: string, amount = "100.00", extra: Wire = {}) =>
    (await must(authorize(shop, orderId, amount, extra))).at("AmazonAuthorizationId");
  const capture = (shop: Merchant, authorizationId: string, amount = "100.00", extra: Wire = {}) =>
    shop.call("Capture", {
      AmazonAuthorizationId: authorizationId,
      CaptureReferenceId: fresh("c"),
      ...priced("CaptureAmount", amount, shop),
      ...extra,
    });
  const captured = async (shop: Merchant, orderId: string, amount = "100.00") =>
    (await must(capture(shop, await authorized(shop, orderId, amount), amount))).at("AmazonCaptureId");
  const refund = (shop: Merchant, captureId: string, amount = "10.00", extra: Wire = {}) =>
    shop.call("Refund", {
      AmazonCaptureId: captureId,
      RefundReferenceId: fresh("r"),
      ...priced("RefundAmount", amount, shop),
      ...extra,
    });
  const advance = (minutes: number) => control("clock", { advanceMinutes: minutes });
  const act = (id: string, action: string, extra: Json = {}) => control(`objects/${id}/act`, { action, ...extra });
  return { started, set, opened, authorize, authorized, capture, captured, refund, advance, act };
}

export const priced = (name: string, amount: string, { currencyCode }: { currencyCode: string }): Wire => ({
  [`${name}.Amount`]: amount,
  [`${name}.CurrencyCode`]: currencyCode,
});

let count = 0;
export const fresh = (prefix: string) => `${prefix}-${process.pid}-${(count += 1)}`;

export async function must(reply: Promise<Reply>): Promise<Reply> {
  const answered = await reply;
  if (answered.status !== 200) throw new Error(`${answered.status} ${answered.text}`);
  return answered;
}
