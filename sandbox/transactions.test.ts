import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { merchant, paths, type Merchant, type Wire } from "./test-support/client";
import { fresh, must, openSandbox, priced, type Scene } from "./test-support/scene";

let scene: Scene;
let shop: Merchant;
beforeAll(async () => {
  scene = await openSandbox();
  shop = await scene.seller();
});
afterAll(() => scene.close());

const simulate = (wish: object) => JSON.stringify({ SandboxSimulation: wish });
const statusOf = async (operation: string, name: string, id: string, status: string, seller = shop) => {
  const reply = await must(seller.call(operation, { [name]: id }));
  return [reply.at(`${status}/State`), reply.at(`${status}/ReasonCode`)].filter(Boolean).join("/");
};
const authorizationStatus = (id: string, seller = shop) =>
  statusOf("GetAuthorizationDetails", "AmazonAuthorizationId", id, "AuthorizationStatus", seller);
const captureStatus = (id: string, seller = shop) =>
  statusOf("GetCaptureDetails", "AmazonCaptureId", id, "CaptureStatus", seller);
const refundStatus = (id: string, seller = shop) =>
  statusOf("GetRefundDetails", "AmazonRefundId", id, "RefundStatus", seller);
const orderStatus = (id: string, seller = shop) =>
  statusOf("GetOrderReferenceDetails", "AmazonOrderReferenceId", id, "OrderReferenceStatus", seller);
const later = { TransactionTimeout: "1440" };

const authorizationIn = {
  Pending: async () => scene.authorized(shop, await scene.opened(shop), "100.00", later),
  Open: async () => scene.authorized(shop, await scene.opened(shop)),
  Declined: async () =>
    scene.authorized(shop, await scene.opened(shop), "100.00", {
      SellerAuthorizationNote: simulate({ State: "Declined", ReasonCode: "TransactionTimedOut" }),
    }),
  async Closed() {
    const id = await authorizationIn.Open();
    await must(shop.call("CloseAuthorization", { AmazonAuthorizationId: id }));
    return id;
  },
};
type AuthorizationState = keyof typeof authorizationIn;

describe("what each authorization state allows", () => {
  const cells: Record<AuthorizationState, [capture: string, close: string]> = {
    Pending: ["InvalidAuthorizationStatus", ""],
    Open: ["", ""],
    Declined: ["InvalidAuthorizationStatus", "InvalidAuthorizationStatus"],
    Closed: ["InvalidAuthorizationStatus", "InvalidAuthorizationStatus"],
  };
  for (const [state, [capture, close]] of Object.entries(cells) as [AuthorizationState, [string, string]][]) {
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

const captureIn = {
  Pending: async () =>
    (
      await must(
        scene.capture(shop, await authorizationIn.Open(), "100.00", {
          SellerCaptureNote: simulate({ State: "Pending" }),
        }),
      )
    ).at("AmazonCaptureId"),
  Declined: async () =>
    (
      await must(
        scene.capture(shop, await authorizationIn.Open(), "100.00", {
          SellerCaptureNote: simulate({ State: "Declined", ReasonCode: "AmazonRejected" }),
        }),
      )
    ).at("AmazonCaptureId"),
  Completed: async () => scene.captured(shop, await scene.opened(shop)),
  Closed: async () =>
    (
      await must(
        scene.capture(shop, await authorizationIn.Open(), "100.00", {
          SellerCaptureNote: simulate({ State: "Closed", ReasonCode: "AmazonClosed" }),
        }),
      )
    ).at("AmazonCaptureId"),
};

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

describe("ceilings", () => {
  // total, ceiling; domain 1.10.3
  const ceilings: [string, string, string, string][] = [
    ["us", "100.00", "115.00", "115.01"],
    ["us", "500.00", "575.00", "575.01"],
    ["us", "800.00", "875.00", "875.01"],
    ["us", "21.85", "25.13", "25.14"],
    ["us", "0.03", "0.03", "0.04"],
    ["us", "0.10", "0.12", "0.13"],
    ["jp", "10000", "11500", "11501"],
    ["jp", "100000", "108400", "108401"],
  ];
  for (const [region, total, most, more] of ceilings) {
    test(`${region}: an order of ${total} may be charged ${most}, not ${more}`, async () => {
      const seller = await scene.seller(region);
      const orderId = await scene.opened(seller, total);
      const refused = await scene.authorize(seller, orderId, more);
      expect([refused.code, refused.status]).toEqual(["TransactionAmountExceeded", 400]);
      await must(scene.authorize(seller, orderId, most));
    });
    test(`${region}: of ${total} captured ${most} may be returned, not ${more}`, async () => {
      const seller = await scene.seller(region);
      const captureId = await scene.captured(seller, await scene.opened(seller, total), total);
      expect((await scene.refund(seller, captureId, more)).code).toBe("TransactionAmountExceeded");
      await must(scene.refund(seller, captureId, most));
      await scene.advance(1);
      expect(await captureStatus(captureId, seller)).toBe("Closed/MaxAmountRefunded");
    });
  }
  test("holds add up; a closed hold makes room, a captured one counts what was captured", async () => {
    const orderId = await scene.opened(shop);
    const first = await scene.authorized(shop, orderId, "100.00");
    expect((await scene.authorize(shop, orderId, "15.01")).code).toBe("TransactionAmountExceeded");
    await must(scene.capture(shop, first, "40.00"));
    await must(scene.authorize(shop, orderId, "75.00"));
    expect((await scene.authorize(shop, orderId, "0.01")).code).toBe("TransactionAmountExceeded");
  });
  test("a capture never exceeds its authorization", async () => {
    expect((await scene.capture(shop, await authorizationIn.Open(), "100.01")).code).toBe("TransactionAmountExceeded");
  });
  test("money promised back counts; a declined refund's share is free again", async () => {
    const captureId = await captureIn.Completed();
    await must(
      scene.refund(shop, captureId, "100.00", {
        SellerRefundNote: simulate({ State: "Declined", ReasonCode: "AmazonRejected" }),
      }),
    );
    expect((await scene.refund(shop, captureId, "15.01")).code).toBe("TransactionAmountExceeded");
    await scene.advance(1);
    await must(scene.refund(shop, captureId, "115.00"));
  });
  test("no single movement passes 150,000", async () => {
    const orderId = await scene.opened(shop, "150000.00");
    expect((await scene.authorize(shop, orderId, "150000.01")).code).toBe("TransactionAmountExceeded");
    expect((await scene.set(shop, await scene.started(shop), "150000.01")).code).toBe("TransactionAmountExceeded");
    const japan = await scene.seller("jp");
    const big = await scene.opened(japan, "10000000");
    await must(scene.authorize(japan, big, "10008400"));
  });
  test("another currency is refused everywhere", async () => {
    const euros = { currencyCode: "EUR" };
    const orderId = await scene.opened(shop);
    expect((await scene.authorize(shop, orderId, "1.00", priced("AuthorizationAmount", "1.00", euros))).code).toBe(
      "CurrencyMismatch",
    );
    const authorizationId = await scene.authorized(shop, orderId);
    expect((await scene.capture(shop, authorizationId, "1.00", priced("CaptureAmount", "1.00", euros))).code).toBe(
      "CurrencyMismatch",
    );
    expect(
      (await scene.refund(shop, await captureIn.Completed(), "1.00", priced("RefundAmount", "1.00", euros))).code,
    ).toBe("CurrencyMismatch");
  });
});

describe("counts", () => {
  test("ten authorizations, declined ones not counted; ten captured close the order", async () => {
    const orderId = await scene.opened(shop, "100.00");
    await scene.authorized(shop, orderId, "1.00", {
      SellerAuthorizationNote: simulate({ State: "Declined", ReasonCode: "TransactionTimedOut" }),
    });
    const ids: string[] = [];
    for (let n = 0; n < 10; n += 1) ids.push(await scene.authorized(shop, orderId, "1.00"));
    const eleventh = await scene.authorize(shop, orderId, "1.00");
    expect([eleventh.code, eleventh.status]).toEqual(["TransactionCountExceeded", 400]);
    for (const id of ids.slice(0, 9)) await must(scene.capture(shop, id, "1.00"));
    expect(await orderStatus(orderId)).toBe("Open");
    await must(scene.capture(shop, ids[9] ?? "", "0.50"));
    expect(await orderStatus(orderId)).toBe("Closed/MaxAuthorizationsCaptured");
  });
  test("ten refunds, then the capture closes", async () => {
    const captureId = await captureIn.Completed();
    for (let n = 0; n < 10; n += 1) await must(scene.refund(shop, captureId, "1.00"));
    expect((await scene.refund(shop, captureId, "1.00")).code).toBe("TransactionCountExceeded");
    await scene.advance(1);
    expect(await captureStatus(captureId)).toBe("Closed/MaxRefundsProcessed");
  });
  test("reaching the ceiling by captures closes the order; collecting its total does not", async () => {
    const orderId = await scene.opened(shop);
    await scene.captured(shop, orderId, "100.00");
    expect(await orderStatus(orderId)).toBe("Open");
    await scene.captured(shop, orderId, "15.00");
    expect(await orderStatus(orderId)).toBe("Closed/MaxAmountCharged");
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

describe("time", () => {
  test("an asynchronous authorization is decided after half a minute", async () => {
    const id = await authorizationIn.Pending();
    await scene.advance(29 / 60);
    expect(await authorizationStatus(id)).toBe("Pending");
    await scene.advance(1 / 60);
    expect(await authorizationStatus(id)).toBe("Open");
  });
  test("a sandbox authorization expires after two days although it says thirty", async () => {
    const id = await authorizationIn.Open();
    const details = await must(shop.call("GetAuthorizationDetails", { AmazonAuthorizationId: id }));
    expect(Date.parse(details.at("ExpirationTimestamp")) - Date.parse(details.at("CreationTimestamp"))).toBe(
      30 * 86_400_000,
    );
    await scene.advance(2 * 24 * 60);
    expect(await authorizationStatus(id)).toBe("Closed/ExpiredUnused");
  });
  test("in production it lives thirty days, and after seven a capture is pending for an hour", async () => {
    const live = merchant(scene.url, await scene.seller(), paths.production);
    const orderId = await scene.opened(live, "100.00", { environment: "production" });
    const [late, expiring] = [
      await scene.authorized(live, orderId, "50.00"),
      await scene.authorized(live, orderId, "50.00"),
    ];
    await scene.advance(7 * 24 * 60 + 1);
    const capture = await must(scene.capture(live, late, "50.00"));
    expect(capture.at("CaptureStatus/State")).toBe("Pending");
    await scene.advance(60);
    expect(await captureStatus(capture.at("AmazonCaptureId"), live)).toBe("Completed");
    await scene.advance(22 * 24 * 60);
    expect(await authorizationStatus(expiring, live)).toBe("Open");
    await scene.advance(24 * 60);
    expect(await authorizationStatus(expiring, live)).toBe("Closed/ExpiredUnused");
  });
  test("what falls due happens at its own time, however far the clock is moved", async () => {
    const orderId = await scene.opened(shop);
    const reply = await must(scene.authorize(shop, orderId, "10.00", later));
    await scene.advance(10);
    const details = await must(
      shop.call("GetAuthorizationDetails", { AmazonAuthorizationId: reply.at("AmazonAuthorizationId") }),
    );
    expect(
      Date.parse(details.at("AuthorizationStatus/LastUpdateTimestamp")) - Date.parse(details.at("CreationTimestamp")),
    ).toBe(30_000);
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

describe("several currencies in Europe", () => {
  test("captures and refunds tell what the merchant gets in its own", async () => {
    const europe = await scene.seller("de");
    const orderId = await scene.started(europe, { presentmentCurrency: "CHF" });
    const francs = { ...europe, currencyCode: "CHF" };
    await must(scene.set(francs, orderId, "108.00"));
    await must(
      europe.call("ConfirmOrderReference", {
        AmazonOrderReferenceId: orderId,
        SuccessUrl: "https://a.example",
        FailureUrl: "https://b.example",
      }),
    );
    await scene.act(orderId, "completeAuthentication");
    const capture = await must(scene.authorize(francs, orderId, "108.00", { CaptureNow: "true" }));
    const details = await must(europe.call("GetCaptureDetails", { AmazonCaptureId: capture.at("IdList/member") }));
    expect([
      details.at("ConvertedAmount/Amount"),
      details.at("ConvertedAmount/CurrencyCode"),
      details.at("ConversionRate"),
    ]).toEqual(["100.00", "EUR", "1.0800000000"]);
  });
});

test("yen are printed with two decimals and taken with or without", async () => {
  const japan = await scene.seller("jp");
  const orderId = await scene.opened(japan, "13800");
  const reply = await must(scene.authorize(japan, orderId, "13800.00"));
  expect(reply.at("AuthorizationAmount/Amount")).toBe("13800.00");
  expect((await scene.authorize(japan, orderId, "1.50")).code).toBe("InvalidParameterValue");
});

test("the ledger tells every object and every movement, in order", async () => {
  const seller = await scene.seller();
  const orderId = await scene.opened(seller);
  const captureId = await scene.captured(seller, orderId, "100.00");
  await must(scene.refund(seller, captureId, "30.00", { RefundReferenceId: fresh("r") }));
  await scene.advance(1);
  type Ledger = {
    movements: { kind: string; amountMinor: number; currencyCode: string; orderId: string }[];
    refunds: { state: string; amazonCaptureId: string }[];
  };
  const ledger = await scene.control<Ledger>(`ledger?sellerId=${seller.sellerId}`);
  expect(ledger.movements.map(({ kind, amountMinor }) => [kind, amountMinor])).toEqual([
    ["authorization", 10_000],
    ["capture", 10_000],
    ["refund", -3_000],
  ]);
  expect(ledger.refunds).toMatchObject([{ state: "Completed", amazonCaptureId: captureId }]);
});
