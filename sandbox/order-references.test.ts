import { afterAll, describe, expect, test } from "vitest";
import { defaults } from "./settings";
import type { Wire } from "./test-support/client";
import { ordersOf } from "./test-support/orders";
import { must, openSandbox } from "./test-support/scene";

const scene = await openSandbox();
const shop = await scene.seller();
const { orderIn, orderState } = ordersOf(scene, shop);
afterAll(() => scene.close());

const total: Wire = {
  "OrderReferenceAttributes.OrderTotal.Amount": "9.00",
  "OrderReferenceAttributes.OrderTotal.CurrencyCode": "USD",
};
const authorize: Wire = { "AuthorizationAmount.Amount": "10.00", "AuthorizationAmount.CurrencyCode": "USD" };
// domain 2.1.3; an empty cell is legal.
const legality: [operation: string, wire: Wire, Record<keyof typeof orderIn, string>][] = [
  ["GetOrderReferenceDetails", {}, { Draft: "", Open: "", Suspended: "", Canceled: "", Closed: "" }],
  ["SetOrderReferenceDetails", total, { Draft: "", Open: "OrderReferenceNotModifiable", Suspended: "OrderReferenceNotModifiable", Canceled: "OrderReferenceNotModifiable", Closed: "OrderReferenceNotModifiable" }],
  ["SetOrderAttributes", { "OrderAttributes.SellerNote": "x" }, { Draft: "", Open: "", Suspended: "", Canceled: "OrderReferenceNotModifiable", Closed: "OrderReferenceNotModifiable" }],
  ["ConfirmOrderReference", {}, { Draft: "", Open: "", Suspended: "PaymentMethodNotUpdated", Canceled: "InvalidOrderReferenceStatus", Closed: "InvalidOrderReferenceStatus" }],
  ["Authorize", authorize, { Draft: "InvalidOrderReferenceStatus", Open: "", Suspended: "InvalidOrderReferenceStatus", Canceled: "InvalidOrderReferenceStatus", Closed: "InvalidOrderReferenceStatus" }],
  ["CancelOrderReference", {}, { Draft: "InvalidOrderReferenceStatus", Open: "", Suspended: "", Canceled: "InvalidCancelAttempt", Closed: "InvalidCancelAttempt" }],
  ["CloseOrderReference", {}, { Draft: "InvalidCloseAttempt", Open: "", Suspended: "", Canceled: "InvalidCloseAttempt", Closed: "InvalidCloseAttempt" }],
]; // prettier-ignore

describe("what each state allows", () => {
  for (const [operation, wire, cells] of legality)
    for (const state of Object.keys(orderIn) as (keyof typeof orderIn)[])
      test(`${operation} on ${state}: ${cells[state] || "done"}`, async () => {
        const orderId = await orderIn[state]();
        const key: Wire = operation === "Authorize" ? { AuthorizationReferenceId: `a${orderId}`.slice(0, 32) } : {};
        const reply = await shop.call(operation, { AmazonOrderReferenceId: orderId, ...key, ...wire });
        expect(reply.code).toBe(cells[state]);
        expect(reply.status).toBe(cells[state] ? 405 : 200);
      });
});

describe("attributes after confirmation", () => {
  const attribute = (name: string, value: string) => ({ [`OrderAttributes.${name}`]: value });
  test("what is missing may be added, what is there may not be changed", async () => {
    const orderId = await scene.opened(shop);
    const set = (wire: Wire) => shop.call("SetOrderAttributes", { AmazonOrderReferenceId: orderId, ...wire });
    expect((await set(attribute("SellerOrderAttributes.SellerOrderId", "1042"))).at("SellerOrderId")).toBe("1042");
    expect((await set(attribute("SellerOrderAttributes.SellerOrderId", "1042"))).status).toBe(200);
    expect((await set(attribute("SellerOrderAttributes.SellerOrderId", "1043"))).code).toBe(
      "OrderReferenceNotModifiable",
    );
    expect(
      (await set({ ...attribute("OrderTotal.Amount", "5"), ...attribute("OrderTotal.CurrencyCode", "USD") })).code,
    ).toBe("OrderReferenceNotModifiable");
    const idle = {
      ...attribute("OrderTotal.CurrencyCode", "USD"),
      ...attribute("RequestPaymentAuthorization", "false"),
    };
    expect((await set(idle)).status).toBe(200);
  });
});

test("the codes and statuses that are unknown are settings", async () => {
  const code = "InvalidOrderReferenceStatus";
  const other = await openSandbox({
    ...{ closeWrongStateCode: code, cancelTerminalCode: code, changedAttributeCode: "InvalidParameterValue" },
    unknownStatuses: { ...defaults.unknownStatuses, [code]: 400 },
  });
  const seller = await other.seller();
  const [open, over] = [await other.opened(seller), await other.opened(seller)];
  const attributes = (note: string) =>
    seller.call("SetOrderAttributes", { AmazonOrderReferenceId: open, "OrderAttributes.SellerNote": note });
  await must(attributes("first"));
  expect((await attributes("second")).code).toBe("InvalidParameterValue");
  await must(seller.call("CloseOrderReference", { AmazonOrderReferenceId: over }));
  for (const operation of ["CloseOrderReference", "CancelOrderReference"]) {
    const reply = await seller.call(operation, { AmazonOrderReferenceId: over });
    expect([reply.code, reply.status]).toEqual([code, 400]);
  }
  await other.close();
});

describe("time", () => {
  test("a draft is stale after three hours", async () => {
    const orderId = await scene.started(shop);
    await scene.advance(179);
    expect(await orderState(orderId)).toBe("Draft");
    await scene.advance(1);
    expect(await orderState(orderId)).toBe("Canceled/Stale");
  });
  test("an order expires 180 days after its creation, at that very time", async () => {
    const orderId = await scene.opened(shop);
    const order = await must(shop.call("GetOrderReferenceDetails", { AmazonOrderReferenceId: orderId }));
    await scene.advance(181 * 24 * 60);
    const over = await must(shop.call("GetOrderReferenceDetails", { AmazonOrderReferenceId: orderId }));
    expect(over.at("OrderReferenceStatus/ReasonCode")).toBe("Expired");
    expect(over.at("OrderReferenceStatus/LastUpdateTimestamp")).toBe(order.at("ExpirationTimestamp"));
  });
  test("an order that expects an authorization at once closes after an hour without one", async () => {
    const confirm = async () => {
      const orderId = await orderIn.Draft();
      await must(
        shop.call("ConfirmOrderReference", { AmazonOrderReferenceId: orderId, ExpectImmediateAuthorization: "true" }),
      );
      return orderId;
    };
    const [idle, used] = [await confirm(), await confirm()];
    await scene.authorized(shop, used);
    await scene.advance(60);
    expect([await orderState(idle), await orderState(used)]).toEqual(["Closed/AmazonClosed", "Open"]);
  });
});

describe("what Amazon and the buyer do", () => {
  const outcomes: [keyof typeof orderIn, string, string][] = [
    ["Open", "amazonClose", "Closed/AmazonClosed"],
    ["Suspended", "amazonClose", "Closed/AmazonClosed"],
    ["Open", "amazonCancel", "Canceled/AmazonCanceled"],
    ["Draft", "buyerCancel", "Canceled/AmazonCanceled"],
    ["Suspended", "updatePaymentMethod", "Open"],
  ];
  for (const [state, action, outcome] of outcomes)
    test(`${action} on ${state}: ${outcome}`, async () => {
      const orderId = await orderIn[state]();
      await scene.act(orderId, action);
      expect(await orderState(orderId)).toBe(outcome);
    });
  test("in the shop's widget a mended payment method still wants a confirm", async () => {
    const orderId = await orderIn.Suspended();
    expect(
      (await must(shop.call("GetOrderReferenceDetails", { AmazonOrderReferenceId: orderId }))).at("ConstraintID"),
    ).toBe("PaymentPlanNotSet");
    await scene.act(orderId, "updatePaymentMethod", { in: "widget" });
    expect(await orderState(orderId)).toBe("Suspended/InvalidPaymentMethod");
    await must(shop.call("ConfirmOrderReference", { AmazonOrderReferenceId: orderId }));
    expect(await orderState(orderId)).toBe("Open");
  });
  test("an act that does not apply is refused in words", async () => {
    await expect(scene.act(await orderIn.Closed(), "amazonClose")).rejects.toThrow(/409.*Closed/);
    await expect(scene.act("S01-0000000-0000000", "amazonClose")).rejects.toThrow(/404/);
    await expect(scene.act(await orderIn.Open(), "dance")).rejects.toThrow(/400/);
  });
});
