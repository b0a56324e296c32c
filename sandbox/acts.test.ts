import { afterAll, describe, expect, test } from "vitest";
import { must, openSandbox } from "./test-support/scene";
import { storiesOf } from "./test-support/stories";

const scene = await openSandbox();
const shop = await scene.seller();
const { authorizationIn, captureIn, orderStatus, authorizationStatus, refundStatus } = storiesOf(scene, shop);
afterAll(() => scene.close());

describe("the bank's, the buyer's and Amazon's acts", () => {
  const refundsOf = async (captureId: string) =>
    (await must(shop.call("GetCaptureDetails", { AmazonCaptureId: captureId }))).all("IdList/member");
  const acts: [action: string, extra: Record<string, unknown>, type: string, status: string, amount: string][] = [
    ["chargeback", {}, "Chargeback", "Completed", "100.00"],
    ["chargeback", { amount: "30.00" }, "Chargeback", "Completed", "30.00"],
    ["guaranteeClaim", { amount: 12.5 }, "AmazonA-ZRefund", "Completed/AmazonA-ZRefund", "12.50"],
    ["buyerCancel", {}, "BuyerCanceled", "Completed/BuyerCanceled", "100.00"],
    ["sellerCentralRefund", { amount: "7.00" }, "SellerInitiated", "Pending", "7.00"],
  ];
  for (const [action, extra, type, status, amount] of acts)
    test(`${action} ${JSON.stringify(extra)} makes a ${type} refund of ${amount}`, async () => {
      const captureId = await captureIn.Completed();
      await scene.act(captureId, action, extra);
      const [refundId = ""] = await refundsOf(captureId);
      const refund = await must(shop.call("GetRefundDetails", { AmazonRefundId: refundId }));
      expect([refund.at("RefundType"), await refundStatus(refundId), refund.at("RefundAmount/Amount")]).toEqual([
        type,
        status,
        amount,
      ]);
    });
  test("a claim closes the order, and what was taken cannot be returned twice", async () => {
    const orderId = await scene.opened(shop);
    const captureId = await scene.captured(shop, orderId);
    await scene.act(captureId, "guaranteeClaim", { amount: "100.00" });
    expect(await orderStatus(orderId)).toBe("Closed/AmazonClosed");
    expect((await scene.refund(shop, captureId, "15.01")).code).toBe("TransactionAmountExceeded");
    await expect(scene.act(captureId, "chargeback")).rejects.toThrow(/409/);
  });
  for (const action of ["guaranteeClaim", "chargeback"])
    test(`what a ${action} returned is not refunded again; the rest is`, async () => {
      const captureId = await captureIn.Completed();
      const early = (await must(scene.refund(shop, captureId, "71.00"))).at("AmazonRefundId");
      await scene.act(captureId, action, { amount: "30.00" });
      const rest = (await must(scene.refund(shop, captureId, "14.00"))).at("AmazonRefundId");
      await scene.advance(1);
      expect([await refundStatus(early), await refundStatus(rest)]).toEqual([
        "Declined/ProcessingFailure",
        "Completed",
      ]);
    });
  test("without any, a refund may exceed its capture within the ceiling", async () => {
    const refundId = (await must(scene.refund(shop, await captureIn.Completed(), "115.00"))).at("AmazonRefundId");
    await scene.advance(1);
    expect(await refundStatus(refundId)).toBe("Completed");
  });
  test("decline ends what is pending, and otherwise meets the next child", async () => {
    const pending = await authorizationIn.Pending();
    await scene.act(pending, "decline", { reason: "ProcessingFailure" });
    expect(await authorizationStatus(pending)).toBe("Declined/ProcessingFailure");
    const orderId = await scene.opened(shop);
    await scene.act(orderId, "decline", { reason: "ProcessingFailure" });
    expect(await authorizationStatus(await scene.authorized(shop, orderId, "10.00"))).toBe(
      "Declined/ProcessingFailure",
    );
    const id = await scene.authorized(shop, orderId, "10.00");
    await scene.act(id, "decline");
    expect((await must(scene.capture(shop, id, "10.00"))).at("CaptureStatus/State")).toBe("Declined");
    const captureId = (await must(scene.capture(shop, id, "10.00"))).at("AmazonCaptureId");
    await scene.act(captureId, "decline");
    const refundId = (await must(scene.refund(shop, captureId, "5.00"))).at("AmazonRefundId");
    await scene.act(refundId, "complete");
    expect(await refundStatus(refundId)).toBe("Declined/AmazonRejected");
    await expect(scene.act(orderId, "decline", { reason: "Moody" })).rejects.toThrow(/409/);
  });
  test("complete and stopShipment", async () => {
    const pending = await authorizationIn.Pending();
    await scene.act(pending, "stopShipment");
    expect(await authorizationStatus(pending)).toBe("Pending/StopShipmentAtypicalAuth");
    await scene.act(pending, "complete");
    expect(await authorizationStatus(pending)).toBe("Open");
  });
});

test("words that every object knows are no acts, faults or regions", async () => {
  const orderId = await scene.opened(shop);
  await expect(scene.act(orderId, "constructor")).rejects.toThrow(/400/);
  await expect(scene.control("faults", { operation: "*", mode: "constructor" })).rejects.toThrow(/400/);
  await expect(scene.control("faults", { operation: "toString", mode: "503" })).rejects.toThrow(/400/);
  await expect(scene.control("accounts", { region: "constructor" })).rejects.toThrow(/400/);
});
