import { afterAll, describe, expect, test } from "vitest";
import { must, openSandbox } from "./test-support/scene";
import { simulate, storiesOf } from "./test-support/stories";

const scene = await openSandbox();
const shop = await scene.seller();
const { authorizationIn, captureIn, authorizationStatus, captureStatus } = storiesOf(scene, shop);
afterAll(() => scene.close());

describe("what each authorization state allows", () => {
  const cells: Record<keyof typeof authorizationIn, [capture: string, close: string]> = {
    Pending: ["InvalidAuthorizationStatus", ""],
    Open: ["", ""],
    Declined: ["InvalidAuthorizationStatus", "InvalidAuthorizationStatus"],
    Closed: ["InvalidAuthorizationStatus", "InvalidAuthorizationStatus"],
  };
  for (const [state, [capture, close]] of Object.entries(cells) as [keyof typeof authorizationIn, [string, string]][]) {
    test(`Capture on ${state}: ${capture || "done"}`, async () => {
      expect((await scene.capture(shop, await authorizationIn[state](), "50.00")).code).toBe(capture);
    });
    test(`CloseAuthorization on ${state}: ${close || "done"}`, async () => {
      const id = await authorizationIn[state]();
      const reply = await shop.call("CloseAuthorization", { AmazonAuthorizationId: id, ClosureReason: "no stock" });
      expect([reply.code, reply.status]).toEqual([close, close ? 405 : 200]);
      if (!close) expect(await authorizationStatus(id)).toBe("Closed/SellerClosed");
    });
  }
});

describe("what each capture state allows", () => {
  for (const state of Object.keys(captureIn) as (keyof typeof captureIn)[])
    test(`Refund on ${state}: ${state === "Completed" ? "done" : "CaptureNotRefundable"}`, async () => {
      const captureId = await captureIn[state]();
      expect((await captureStatus(captureId)).split("/")[0]).toBe(state);
      const reply = await scene.refund(shop, captureId);
      expect([reply.code, reply.status]).toEqual(state === "Completed" ? ["", 200] : ["CaptureNotRefundable", 405]);
    });
});

describe("ids of another kind are no ids", () => {
  test("an authorization id is no capture id, and the other way round", async () => {
    const id = await authorizationIn.Open();
    expect((await shop.call("GetCaptureDetails", { AmazonCaptureId: id })).code).toBe("InvalidTransactionId");
    expect((await scene.refund(shop, id)).code).toBe("InvalidTransactionId");
    expect((await shop.call("GetRefundDetails", { AmazonRefundId: id })).at("Error/Message")).toBe(
      `The TransactionId ${id} is invalid.`,
    );
  });
});

describe("one capture per authorization", () => {
  test("a second within a second and a half meets an open authorization, later a closed one", async () => {
    const id = await authorizationIn.Open();
    const { sandbox } = scene.world.settings.timings;
    expect(sandbox.authorizationClosesAfterCaptureMs).toBe(1_500);
    await must(scene.capture(shop, id, "10.00"));
    expect(await authorizationStatus(id)).toBe("Open");
    expect((await scene.capture(shop, id, "10.00")).code).toBe("TransactionCountExceeded");
    await scene.advance(0.025);
    expect(await authorizationStatus(id)).toBe("Closed/MaxCapturesProcessed");
    expect((await scene.capture(shop, id, "10.00")).code).toBe("InvalidAuthorizationStatus");
  });
  test("in that moment nobody closes it any more: it will have been captured", async () => {
    const id = await authorizationIn.Open();
    await must(scene.capture(shop, id, "10.00"));
    const reply = await shop.call("CloseAuthorization", { AmazonAuthorizationId: id });
    expect([reply.code, reply.status]).toEqual(["InvalidAuthorizationStatus", 405]);
    await expect(scene.act(id, "amazonClose")).rejects.toThrow(/409/);
    await scene.advance(0.025);
    expect(await authorizationStatus(id)).toBe("Closed/MaxCapturesProcessed");
  });
  test("a hold whose capture was declined may still be closed", async () => {
    const id = await authorizationIn.Open();
    const note = { SellerCaptureNote: simulate({ State: "Declined", ReasonCode: "AmazonRejected" }) };
    await must(scene.capture(shop, id, "10.00", note));
    await must(shop.call("CloseAuthorization", { AmazonAuthorizationId: id }));
    expect(await authorizationStatus(id)).toBe("Closed/SellerClosed");
  });
  test("a declined capture may be tried again", async () => {
    const id = await authorizationIn.Open();
    await must(
      scene.capture(shop, id, "10.00", {
        SellerCaptureNote: simulate({ State: "Declined", ReasonCode: "AmazonRejected" }),
      }),
    );
    await scene.advance(1);
    expect((await must(scene.capture(shop, id, "10.00"))).at("CaptureStatus/State")).toBe("Completed");
  });
  test("a capture shares the digits of its authorization, and each lists its children", async () => {
    const id = await authorizationIn.Open();
    const captureId = (await must(scene.capture(shop, id, "10.00"))).at("AmazonCaptureId");
    expect(captureId).toBe(id.replace("-A", "-C"));
    const refundId = (await must(scene.refund(shop, captureId))).at("AmazonRefundId");
    expect(
      (await must(shop.call("GetAuthorizationDetails", { AmazonAuthorizationId: id }))).all("IdList/member"),
    ).toEqual([captureId]);
    expect((await must(shop.call("GetCaptureDetails", { AmazonCaptureId: captureId }))).all("IdList/member")).toEqual([
      refundId,
    ]);
  });
});

describe("orders that are over", () => {
  test("a closed or suspended order still takes captures and refunds", async () => {
    const orderId = await scene.opened(shop);
    const [first, second] = [
      await scene.authorized(shop, orderId, "20.00"),
      await scene.authorized(shop, orderId, "20.00"),
    ];
    await must(
      scene.authorize(shop, orderId, "5.00", {
        SellerAuthorizationNote: simulate({ State: "Declined", ReasonCode: "InvalidPaymentMethod" }),
      }),
    );
    const captureId = (await must(scene.capture(shop, first, "20.00"))).at("AmazonCaptureId");
    await must(shop.call("CloseOrderReference", { AmazonOrderReferenceId: orderId }));
    await must(scene.capture(shop, second, "20.00"));
    await must(scene.refund(shop, captureId, "5.00"));
  });
  test("canceling releases every hold, and is refused once money was collected", async () => {
    const orderId = await scene.opened(shop);
    const id = await scene.authorized(shop, orderId, "20.00");
    await must(shop.call("CancelOrderReference", { AmazonOrderReferenceId: orderId, CancelationReason: "sold out" }));
    expect(await authorizationStatus(id)).toBe("Closed/OrderReferenceCanceled");
    const order = await must(shop.call("GetOrderReferenceDetails", { AmazonOrderReferenceId: orderId }));
    expect(order.at("OrderReferenceStatus/ReasonDescription")).toBe("sold out");
    const paid = await scene.opened(shop);
    await scene.captured(shop, paid, "20.00");
    expect((await shop.call("CancelOrderReference", { AmazonOrderReferenceId: paid })).code).toBe(
      "InvalidCancelAttempt",
    );
  });
});
