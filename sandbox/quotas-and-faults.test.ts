import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { payOperations } from "./operations/index";
import { merchant, paths, type Merchant, type Reply } from "./test-support/client";
import { fresh, must, openSandbox, priced, type Scene } from "./test-support/scene";
import { createThrottle } from "./wire/throttle";

let scene: Scene;
let shop: Merchant;
beforeAll(async () => {
  scene = await openSandbox();
  shop = await scene.seller();
});
afterAll(() => scene.close());

const status = (reply: Reply) => [reply.status, reply.code].filter(Boolean).join(" ");

describe("quotas", () => {
  test("a bucket fills at once and drains at its rate", () => {
    let now = 0;
    const throttle = createThrottle(() => now);
    const admit = () => throttle.admit("key", [2, 0.5]);
    expect([admit(), admit(), admit()]).toEqual([true, true, false]);
    now = 1_999;
    expect(admit()).toBe(false);
    now = 2_000;
    expect([admit(), admit()]).toEqual([true, false]);
    now = 60_000;
    expect([admit(), admit(), admit()]).toEqual([true, true, false]);
  });
  test("each operation of each seller has its own; the answer has an empty Type and RequestID", async () => {
    const [seller, other] = [await scene.seller(), await scene.seller()];
    await scene.control("throttle", { enabled: true, sellerId: seller.sellerId });
    const orderId = await scene.started(seller);
    const ask = () => seller.call("CancelOrderReference", { AmazonOrderReferenceId: orderId });
    const replies = [await ask(), await ask(), await ask()];
    expect(replies.map(status)).toEqual([
      "405 InvalidOrderReferenceStatus",
      "405 InvalidOrderReferenceStatus",
      "503 RequestThrottled",
    ]);
    const throttled = replies[2]?.text ?? "";
    expect(throttled).toMatch(/<Type\/>/);
    expect(throttled).toMatch(/<RequestID>[0-9a-f-]{36}<\/RequestID><\/ErrorResponse>$/);
    expect((await seller.call("CloseOrderReference", { AmazonOrderReferenceId: orderId })).code).toBe(
      "InvalidCloseAttempt",
    );
    expect((await other.call("CancelOrderReference", { AmazonOrderReferenceId: orderId })).code).toBe(
      "InvalidOrderReferenceId",
    );
    await scene.control("throttle", { enabled: true, sellerId: other.sellerId }); // refills nobody else's
    expect((await ask()).code).toBe("RequestThrottled");
    await new Promise((resolve) => setTimeout(resolve, 2_050));
    expect((await ask()).status).toBe(405);
  });
  test("production is wider", async () => {
    const live = merchant(scene.url, await scene.seller(), paths.production);
    await scene.control("throttle", { enabled: true, sellerId: live.sellerId });
    const replies = await Promise.all(
      Array.from({ length: 40 }, () =>
        live.call("GetOrderReferenceDetails", { AmazonOrderReferenceId: "P01-0000000-0000000" }),
      ),
    );
    expect(replies.filter((reply) => reply.code === "RequestThrottled").length).toBeGreaterThanOrEqual(1);
    expect(replies.filter((reply) => reply.code === "InvalidOrderReferenceId").length).toBeGreaterThanOrEqual(20);
  });
});

describe("faults", () => {
  const refundOnce = async () => {
    const captureId = await scene.captured(shop, await scene.opened(shop));
    const wire = { AmazonCaptureId: captureId, RefundReferenceId: fresh("r"), ...priced("RefundAmount", "5.00", shop) };
    const refunds = async () =>
      (await must(shop.call("GetCaptureDetails", { AmazonCaptureId: captureId }))).all("IdList/member").length;
    return { send: () => shop.call("Refund", wire), refunds };
  };
  const modes: [mode: string, seen: string, done: number][] = [
    ["drop-before", "dropped", 0],
    ["drop-after", "dropped", 1],
    ["500-before", "500 InternalServerError", 0],
    ["500-after", "500 InternalServerError", 1],
    ["503", "503 ServiceUnavailable", 0],
    ["503-throttled", "503 RequestThrottled", 0],
    ["slow:300", "200", 1],
  ];
  for (const [mode, seen, done] of modes)
    test(`${mode}: the caller sees ${seen}, and ${done ? "it was done" : "nothing was done"}`, async () => {
      const { send, refunds } = await refundOnce();
      await scene.control("faults", { operation: "Refund", mode, count: 1, sellerId: shop.sellerId });
      const before = performance.now();
      expect(await send().then(status, () => "dropped")).toBe(seen);
      if (mode.startsWith("slow")) expect(performance.now() - before).toBeGreaterThan(290);
      expect(await refunds()).toBe(done);
      await must(send());
      expect(await refunds()).toBe(1);
    });
  test("garbage: done, and nobody can read it", async () => {
    const { send, refunds } = await refundOnce();
    await scene.control("faults", { operation: "*", mode: "garbage", count: 1, sellerId: shop.sellerId });
    const response = await fetch(scene.url, { method: "HEAD" });
    expect(response.ok).toBe(false);
    const reply = await send().catch((error: unknown) => error);
    expect(reply instanceof Error || (reply as Reply).at("AmazonRefundId") === "").toBe(true);
    expect(await refunds()).toBe(1);
  });
  test("they strike only their operation and seller, as often as asked", async () => {
    const other = await scene.seller();
    const orderId = await scene.started(other);
    const get = () => other.call("GetOrderReferenceDetails", { AmazonOrderReferenceId: orderId });
    await scene.control("faults", {
      operation: "GetOrderReferenceDetails",
      mode: "503",
      count: 2,
      sellerId: other.sellerId,
    });
    expect((await other.call("GetServiceStatus")).status).toBe(200);
    expect((await shop.call("GetOrderReferenceDetails", { AmazonOrderReferenceId: orderId })).code).toBe(
      "InvalidOrderReferenceId",
    );
    expect([(await get()).status, (await get()).status, (await get()).status]).toEqual([503, 503, 200]);
  });
  test("an unknown mode or operation is refused", async () => {
    await expect(scene.control("faults", { operation: "Refund", mode: "odd", count: 1 })).rejects.toThrow(/400/);
    await expect(scene.control("faults", { operation: "Refunds", mode: "503", count: 1 })).rejects.toThrow(/400/);
  });
});

describe("the control routes", () => {
  test("a built-in account per currency, and new ones on request", async () => {
    const accounts = await scene.control<{ currencyCode: string; accessKeyId: string }[]>("accounts");
    expect(accounts.slice(0, 4).map(({ currencyCode }) => currencyCode)).toEqual(["EUR", "GBP", "USD", "JPY"]);
    expect(await scene.control("accounts", { region: "eu" })).toMatchObject({ region: "de", currencyCode: "EUR" });
    await expect(scene.control("accounts", { region: "moon" })).rejects.toThrow(/400/);
  });
  test("the clock only goes forward", async () => {
    const before = await scene.control<{ now: string }>("clock");
    const after = await scene.control<{ now: string }>("clock", { advanceMinutes: 90 });
    expect(Date.parse(after.now) - Date.parse(before.now)).toBeGreaterThanOrEqual(90 * 60_000);
    await expect(scene.control("clock", { advanceMinutes: -1 })).rejects.toThrow(/400/);
  });
  test("an inactive merchant's writes are refused", async () => {
    const seller = await scene.seller();
    const orderId = await scene.started(seller);
    await scene.control(`accounts/${seller.sellerId}`, { active: false });
    const reply = await scene.set(seller, orderId);
    expect(status(reply)).toBe("403 InvalidAccountStatus");
    expect((await seller.call("GetMerchantAccountStatus")).at("AccountStatus")).toBe("INACTIVE");
  });
  test("only what merely looks is open to it", () => {
    const reads = Object.entries(payOperations).filter(([, { writes }]) => !writes);
    expect(reads.map(([name]) => name).filter((name) => !/^(Get|List)/.test(name))).toEqual([]);
  });
  test("reset empties the books and keeps the accounts", async () => {
    const other = await openSandbox();
    const seller = await other.seller();
    const orderId = await other.opened(seller);
    await other.control("reset", {});
    expect((await seller.call("GetOrderReferenceDetails", { AmazonOrderReferenceId: orderId })).code).toBe(
      "InvalidOrderReferenceId",
    );
    expect(await other.control("ledger")).toMatchObject({ orderReferences: [], movements: [] });
    await other.close();
  });
  test("what is not JSON, and what does not exist, is answered in words", async () => {
    expect((await fetch(`${scene.url}/_sandbox/clock`, { method: "POST", body: "{" })).status).toBe(400);
    expect((await fetch(`${scene.url}/_sandbox/nothing`)).status).toBe(404);
    await expect(scene.started({ ...shop, sellerId: "A0NOBODY" })).rejects.toThrow(/404/);
  });
});
