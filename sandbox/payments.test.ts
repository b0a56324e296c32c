import { afterAll, beforeAll, expect, test } from "vitest";
import { must, openSandbox, type Scene } from "./test-support/scene";

let scene: Scene;
beforeAll(async () => {
  scene = await openSandbox();
});
afterAll(() => scene.close());

test("an order is set, confirmed, authorized, captured, refunded and closed", async () => {
  const shop = await scene.seller();
  const orderId = await scene.opened(shop);
  const authorization = await must(scene.authorize(shop, orderId));
  expect(authorization.at("AuthorizationStatus/State")).toBe("Open");
  const authorizationId = authorization.at("AmazonAuthorizationId");
  const capture = await must(scene.capture(shop, authorizationId, "60.00"));
  expect(capture.at("CaptureStatus/State")).toBe("Completed");
  const refund = await must(scene.refund(shop, capture.at("AmazonCaptureId"), "10.00"));
  expect(refund.at("RefundStatus/State")).toBe("Pending");
  await scene.advance(1);
  const order = await must(shop.call("GetOrderReferenceDetails", { AmazonOrderReferenceId: orderId }));
  expect(order.at("OrderReferenceDetails/OrderReferenceStatus/State")).toBe("Open");
  expect(order.all("OrderReferenceDetails/IdList/member")).toEqual([authorizationId]);
  const closed = await must(shop.call("GetAuthorizationDetails", { AmazonAuthorizationId: authorizationId }));
  expect(closed.at("AuthorizationStatus/ReasonCode")).toBe("MaxCapturesProcessed");
  expect(closed.at("CapturedAmount/Amount")).toBe("60.00");
  const captured = await must(shop.call("GetCaptureDetails", { AmazonCaptureId: capture.at("AmazonCaptureId") }));
  expect(captured.at("RefundedAmount/Amount")).toBe("10.00");
  await must(shop.call("CloseOrderReference", { AmazonOrderReferenceId: orderId }));
});
