import { afterAll, describe, expect, test } from "vitest";
import { merchant, paths, type Wire } from "./test-support/client";
import { must, openSandbox } from "./test-support/scene";
import { simulate, later, statusOf, storiesOf } from "./test-support/stories";

const scene = await openSandbox();
const shop = await scene.seller();
const { captureIn, orderStatus, authorizationStatus, captureStatus, refundStatus } = storiesOf(scene, shop);
afterAll(() => scene.close());

describe("simulations", () => {
  const authorizations: [string, object, Wire, [authorization: string, order: string]][] = [
    [
      "3, synchronous",
      { State: "Declined", ReasonCode: "InvalidPaymentMethod", PaymentMethodUpdateTimeInMins: 5 },
      {},
      ["Declined/InvalidPaymentMethod", "Suspended/InvalidPaymentMethod"],
    ],
    [
      "3, asynchronous",
      { State: "Declined", ReasonCode: "InvalidPaymentMethod", PaymentMethodUpdateTimeInMins: 5 },
      later,
      ["Declined/InvalidPaymentMethod", "Open"],
    ],
    [
      "3 with a blank in it",
      { State: "Declined", ReasonCode: "InvalidPayment Method" },
      {},
      ["Declined/InvalidPaymentMethod", "Suspended/InvalidPaymentMethod"],
    ],
    ["5", { State: "Declined", ReasonCode: "AmazonRejected" }, {}, ["Declined/AmazonRejected", "Closed/AmazonClosed"]],
    ["6", { State: "Declined", ReasonCode: "TransactionTimedOut" }, {}, ["Declined/TransactionTimedOut", "Open"]],
    [
      "7",
      { State: "Closed", ReasonCode: "ExpiredUnused", ExpirationTimeInMins: 1 },
      {},
      ["Closed/ExpiredUnused", "Open"],
    ],
    ["8", { State: "Closed", ReasonCode: "AmazonClosed" }, {}, ["Closed/AmazonClosed", "Open"]],
  ];
  for (const [number, wish, wire, [authorization, order]] of authorizations)
    test(`string ${number}: ${authorization}, and the order ${order}`, async () => {
      const orderId = await scene.opened(shop);
      const id = await scene.authorized(shop, orderId, "10.00", { SellerAuthorizationNote: simulate(wish), ...wire });
      await scene.advance(6);
      expect([await authorizationStatus(id), await orderStatus(orderId)]).toEqual([authorization, order]);
    });
  for (const SoftDecline of ["true", "false"])
    test(`string 4: SoftDecline ${SoftDecline} is told`, async () => {
      const note = simulate({ State: "Declined", ReasonCode: "InvalidPaymentMethod", SoftDecline });
      const reply = await must(
        scene.authorize(shop, await scene.opened(shop), "10.00", { SellerAuthorizationNote: note }),
      );
      expect(reply.at("SoftDecline")).toBe(SoftDecline);
      expect(reply.at("SellerAuthorizationNote")).toBe(note.replaceAll('"', "&quot;").replaceAll("&quot;", '"'));
    });
  test("string 2: the closure reason closes the order as Amazon would", async () => {
    const orderId = await scene.opened(shop);
    await must(
      shop.call("CloseOrderReference", {
        AmazonOrderReferenceId: orderId,
        ClosureReason: simulate({ State: "Closed", ReasonCode: "AmazonClosed" }),
      }),
    );
    expect(await orderStatus(orderId)).toBe("Closed/AmazonClosed");
  });
  test("string 9: a pending capture completes after half a minute", async () => {
    const captureId = await captureIn.Pending();
    await scene.advance(0.5);
    expect(await captureStatus(captureId)).toBe("Completed");
  });
  test("string 12: a refund is pending first, then declined", async () => {
    const captureId = await captureIn.Completed();
    const reply = await must(
      scene.refund(shop, captureId, "10.00", {
        SellerRefundNote: simulate({ State: "Declined", ReasonCode: "AmazonRejected" }),
      }),
    );
    expect(reply.at("RefundStatus/State")).toBe("Pending");
    await scene.advance(0.5);
    expect(await refundStatus(reply.at("AmazonRefundId"))).toBe("Declined/AmazonRejected");
  });
  const impossible = [
    { State: "Declined", ReasonCode: "ExpiredUnused" },
    { State: "Open" },
    {},
    { State: "Declined", ReasonCode: "ProcessingFailure" },
  ];
  for (const wish of impossible)
    test(`${JSON.stringify(wish)} cannot be simulated`, async () => {
      const reply = await scene.authorize(shop, await scene.opened(shop), "10.00", {
        SellerAuthorizationNote: simulate(wish),
      });
      expect([reply.code, reply.status]).toEqual(["InvalidSandboxSimulationSpecified", 400]);
    });
  test("broken JSON that means to simulate is refused, any other note is just a note", async () => {
    const orderId = await scene.opened(shop);
    expect(
      (await scene.authorize(shop, orderId, "1.00", { SellerAuthorizationNote: '{"SandboxSimulation":' })).code,
    ).toBe("InvalidSandboxSimulationSpecified");
    const wish = { State: "Declined", ReasonCode: "AmazonRejected" };
    const crowded = { SellerAuthorizationNote: JSON.stringify({ SandboxSimulation: wish, gift: true }) };
    expect((await scene.authorize(shop, orderId, "1.00", crowded)).code).toBe("InvalidSandboxSimulationSpecified");
    expect((await scene.authorize(shop, orderId, "1.00", { SellerAuthorizationNote: '{"gift": true}' })).status).toBe(
      200,
    );
  });
  test("production takes no notice of them", async () => {
    const live = merchant(scene.url, shop, paths.production);
    const orderId = await scene.opened(live, "10.00", { environment: "production" });
    const reply = await must(
      scene.authorize(live, orderId, "10.00", {
        SellerAuthorizationNote: simulate({ State: "Declined", ReasonCode: "AmazonRejected" }),
      }),
    );
    expect(reply.at("AuthorizationStatus/State")).toBe("Open");
  });
  test("a starred card does without a note what a note would ask for", async () => {
    const orderId = await scene.opened(shop, "10.00", { paymentMethod: "AmazonRejected" });
    expect(await authorizationStatus(await scene.authorized(shop, orderId, "10.00"))).toBe("Declined/AmazonRejected");
  });
});

for (const [simulationGoesBeforeCard, outcome] of [
  [true, "Declined/TransactionTimedOut"],
  [false, "Declined/AmazonRejected"],
] as const)
  test(`a starred card and a note: ${outcome} with simulationGoesBeforeCard ${simulationGoesBeforeCard}`, async () => {
    const other = await openSandbox({ simulationGoesBeforeCard });
    const seller = await other.seller();
    const orderId = await other.opened(seller, "10.00", { paymentMethod: "AmazonRejected" });
    const note = simulate({ State: "Declined", ReasonCode: "TransactionTimedOut" });
    const id = await other.authorized(seller, orderId, "10.00", { SellerAuthorizationNote: note });
    expect(await statusOf("authorization", id, seller)).toBe(outcome);
    await other.close();
  });

describe("CaptureNow", () => {
  test("makes both objects under one reference, and shows 0 captured at first", async () => {
    const orderId = await scene.opened(shop);
    const reply = await must(
      scene.authorize(shop, orderId, "24.90", {
        CaptureNow: "true",
        SoftDescriptor: "Demo Shop",
        SellerAuthorizationNote: "Order 1042",
      }),
    );
    expect([
      reply.at("AuthorizationStatus/State"),
      reply.at("AuthorizationStatus/ReasonCode"),
      reply.at("CapturedAmount/Amount"),
    ]).toEqual(["Closed", "MaxCapturesProcessed", "0"]);
    const capture = await must(shop.call("GetCaptureDetails", { AmazonCaptureId: reply.at("IdList/member") }));
    expect([
      capture.at("CaptureReferenceId"),
      capture.at("SellerCaptureNote"),
      capture.at("SoftDescriptor"),
      capture.at("CaptureAmount/Amount"),
    ]).toEqual([reply.at("AuthorizationReferenceId"), "Order 1042", "AMZ*Demo Shop", "24.90"]);
    const again = await must(
      shop.call("GetAuthorizationDetails", { AmazonAuthorizationId: reply.at("AmazonAuthorizationId") }),
    );
    expect(again.at("CapturedAmount/Amount")).toBe("24.90");
  });
  test("asynchronously, both come half a minute later", async () => {
    const orderId = await scene.opened(shop);
    const reply = await must(scene.authorize(shop, orderId, "5.00", { CaptureNow: "true", ...later }));
    expect([reply.at("AuthorizationStatus/State"), reply.all("IdList/member")]).toEqual(["Pending", []]);
    await scene.advance(0.5);
    expect(await authorizationStatus(reply.at("AmazonAuthorizationId"))).toBe("Closed/MaxCapturesProcessed");
  });
  test("a decline makes no capture", async () => {
    const wire = {
      CaptureNow: "true",
      SellerAuthorizationNote: simulate({ State: "Declined", ReasonCode: "AmazonRejected" }),
    };
    const reply = await must(scene.authorize(shop, await scene.opened(shop), "5.00", wire));
    expect([reply.at("AuthorizationStatus/State"), reply.all("IdList/member")]).toEqual(["Declined", []]);
  });
});
