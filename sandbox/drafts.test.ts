import { afterAll, describe, expect, test } from "vitest";
import type { Wire } from "./test-support/client";
import { ordersOf } from "./test-support/orders";
import { must, openSandbox, priced } from "./test-support/scene";

const scene = await openSandbox();
const shop = await scene.seller();
const { orderIn, orderState } = ordersOf(scene, shop);
afterAll(() => scene.close());

const total: Wire = {
  "OrderReferenceAttributes.OrderTotal.Amount": "9.00",
  "OrderReferenceAttributes.OrderTotal.CurrencyCode": "USD",
};

describe("before confirmation", () => {
  test("nothing of the buyer is shown but the place", async () => {
    const reply = await must(shop.call("GetOrderReferenceDetails", { AmazonOrderReferenceId: await orderIn.Draft() }));
    expect(reply.all("Buyer")).toEqual([]);
    expect(reply.at("PhysicalDestination/City")).not.toBe("");
    expect(reply.all("PhysicalDestination/Name")).toEqual([]);
    expect(reply.all("OrderReferenceStatus/LastUpdateTimestamp")).toEqual([]);
  });
  test("in Japan not even the city", async () => {
    const japan = await scene.seller("jp");
    const reply = await must(
      japan.call("GetOrderReferenceDetails", { AmazonOrderReferenceId: await scene.started(japan) }),
    );
    expect(reply.at("PhysicalDestination/StateOrRegion")).not.toBe("");
    expect(reply.all("PhysicalDestination/City")).toEqual([]);
  });
  test("the buyer's token shows the whole address; a wrong one and two at once are refused", async () => {
    const started = await scene.control<{ amazonOrderReferenceId: string; accessToken: string }>("order-references", {
      sellerId: shop.sellerId,
    });
    const get = (wire: Wire) =>
      shop.call("GetOrderReferenceDetails", { AmazonOrderReferenceId: started.amazonOrderReferenceId, ...wire });
    expect((await get({ AccessToken: started.accessToken })).at("PhysicalDestination/AddressLine1")).not.toBe("");
    const wrong = await get({ AddressConsentToken: "Atza|nobody" });
    expect([wrong.status, wrong.code]).toEqual([404, "InvalidAddressConsentToken"]);
    expect((await get({ AccessToken: started.accessToken, AddressConsentToken: started.accessToken })).code).toBe(
      "AmbiguousToken",
    );
    await scene.advance(61);
    expect((await get({ AccessToken: started.accessToken })).code).toBe("InvalidAddressConsentToken");
  });
  test("afterwards everything is, and the buyer may be whoever the test wants", async () => {
    const buyer = {
      name: "Jo Büchner",
      email: "jo@example.com",
      address: { addressLine1: "1 Elm St", city: "Salem", postalCode: "97301", countryCode: "US" },
    };
    const reply = await must(
      shop.call("GetOrderReferenceDetails", { AmazonOrderReferenceId: await scene.opened(shop, "5.00", { buyer }) }),
    );
    expect([reply.at("Buyer/Name"), reply.at("Buyer/Email"), reply.at("PhysicalDestination/AddressLine1")]).toEqual([
      "Jo Büchner",
      "jo@example.com",
      "1 Elm St",
    ]);
  });
});

describe("constraints", () => {
  test("an order without total and payment method cannot be confirmed, and says why", async () => {
    const orderId = await scene.started(shop, { without: ["paymentMethod", "shippingAddress"] });
    const order = await must(shop.call("GetOrderReferenceDetails", { AmazonOrderReferenceId: orderId }));
    expect(order.all("Constraint/ConstraintID")).toEqual([
      "AmountNotSet",
      "PaymentPlanNotSet",
      "ShippingAddressNotSet",
    ]);
    const reply = await shop.call("ConfirmOrderReference", { AmazonOrderReferenceId: orderId });
    expect([reply.status, reply.code]).toEqual([400, "ConstraintsExist"]);
    await must(scene.set(shop, orderId));
    await scene.act(orderId, "updatePaymentMethod");
    await scene.act(orderId, "updateShippingAddress");
    await must(shop.call("ConfirmOrderReference", { AmazonOrderReferenceId: orderId }));
  });
  test("a merchant who shops at its own store can confirm nothing", async () => {
    const orderId = await scene.started(shop, { buyerEqualsSeller: true });
    expect((await must(scene.set(shop, orderId))).all("ConstraintID")).toEqual(["BuyerEqualsSeller"]);
    expect((await shop.call("ConfirmOrderReference", { AmazonOrderReferenceId: orderId })).code).toBe(
      "ConstraintsExist",
    );
  });
  test("PaymentMethodNotAllowed is simulated by the note, and lifted by another", async () => {
    const orderId = await scene.started(shop);
    const note = {
      "OrderReferenceAttributes.SellerNote": '{"SandboxSimulation": {"Constraint":"PaymentMethodNotAllowed"}}',
    };
    expect((await must(scene.set(shop, orderId, "10.00", note))).at("ConstraintID")).toBe("PaymentMethodNotAllowed");
    expect((await shop.call("ConfirmOrderReference", { AmazonOrderReferenceId: orderId })).code).toBe(
      "ConstraintsExist",
    );
    expect(
      (await must(scene.set(shop, orderId, "10.00", { "OrderReferenceAttributes.SellerNote": "Thank you" }))).all(
        "ConstraintID",
      ),
    ).toEqual([]);
  });
  test("a currency other than the one the buyer saw is a constraint in Europe, an error elsewhere", async () => {
    const europe = await scene.seller("de");
    const dollars = { ...total, "OrderReferenceAttributes.OrderTotal.CurrencyCode": "CHF" };
    const orderId = await scene.started(europe);
    expect(
      (await must(europe.call("SetOrderReferenceDetails", { AmazonOrderReferenceId: orderId, ...dollars }))).at(
        "ConstraintID",
      ),
    ).toBe("CurrencyMismatch");
    expect(
      (await shop.call("SetOrderReferenceDetails", { AmazonOrderReferenceId: await scene.started(shop), ...dollars }))
        .code,
    ).toBe("CurrencyMismatch");
    const rubles = { ...total, "OrderReferenceAttributes.OrderTotal.CurrencyCode": "RUB" };
    expect((await europe.call("SetOrderReferenceDetails", { AmazonOrderReferenceId: orderId, ...rubles })).code).toBe(
      "CurrencyUnsupported",
    );
  });
});

describe("the amount that a confirmation has authenticated", () => {
  const cases: [amount: string, currencyCode: string, code: string][] = [
    ["40.00", "USD", ""],
    ["115.00", "USD", ""],
    ["115.01", "USD", "TransactionAmountExceeded"],
    ["40.00", "EUR", "CurrencyMismatch"],
    ["0.00", "USD", "InvalidParameterValue"],
  ];
  for (const [amount, currencyCode, code] of cases)
    test(`${amount} ${currencyCode} of an order of 100.00 USD: ${code || "done"}`, async () => {
      const orderId = await orderIn.Draft();
      const reply = await shop.call("ConfirmOrderReference", {
        AmazonOrderReferenceId: orderId,
        ...priced("AuthorizationAmount", amount, { currencyCode }),
      });
      expect([reply.code, reply.status]).toEqual([code, code ? 400 : 200]);
      expect(await orderState(orderId)).toBe(code ? "Draft" : "Open");
    });
});

describe("confirmation in Europe", () => {
  const urls = { SuccessUrl: "https://shop.example/ok", FailureUrl: "https://shop.example/no" };
  test("waits for the bank's challenge", async () => {
    const europe = await scene.seller("uk");
    const orderId = await scene.started(europe);
    await must(scene.set(europe, orderId));
    const bare = await europe.call("ConfirmOrderReference", { AmazonOrderReferenceId: orderId });
    expect([bare.code, bare.at("Error/Message").includes("SuccessUrl")]).toEqual(["InvalidParameterValue", true]);
    await must(europe.call("ConfirmOrderReference", { AmazonOrderReferenceId: orderId, ...urls }));
    const waiting = await must(europe.call("GetOrderReferenceDetails", { AmazonOrderReferenceId: orderId }));
    expect([waiting.at("OrderReferenceStatus/State"), waiting.at("PaymentAuthenticationStatus/State")]).toEqual([
      "Draft",
      "REQUIRED",
    ]);
    await scene.act(orderId, "failAuthentication");
    await expect(scene.act(orderId, "completeAuthentication")).rejects.toThrow(/409/);
    await must(europe.call("ConfirmOrderReference", { AmazonOrderReferenceId: orderId, ...urls }));
    await scene.act(orderId, "completeAuthentication");
    expect(await orderState(orderId, europe)).toBe("Open");
  });
  test("is shown to have needed the challenge while it is Open or Suspended, not when it is over", async () => {
    const europe = await scene.seller("de");
    const orderId = await scene.started(europe);
    const id = { AmazonOrderReferenceId: orderId };
    const shown = async () =>
      (await must(europe.call("GetOrderReferenceDetails", id))).at("PaymentAuthenticationStatus/State");
    await must(scene.set(europe, orderId));
    expect(await shown()).toBe("");
    await must(europe.call("ConfirmOrderReference", { ...id, ...urls }));
    await scene.act(orderId, "completeAuthentication");
    expect(await shown()).toBe("REQUIRED");
    await scene.act(orderId, "decline", { reason: "InvalidPaymentMethod" });
    await scene.authorized(europe, orderId, "10.00");
    expect([await orderState(orderId, europe), await shown()]).toEqual(["Suspended/InvalidPaymentMethod", "REQUIRED"]);
    await must(europe.call("CloseOrderReference", id));
    expect(await shown()).toBe("");
    await expect(scene.act(orderId, "completeAuthentication")).rejects.toThrow(/409/);
  });
  for (const [outcome, end] of [
    ["Canceled/Stale", () => scene.advance(180)],
    ["Canceled/AmazonCanceled", (orderId: string) => scene.act(orderId, "buyerCancel")],
  ] as const)
    test(`a challenge passed or failed too late leaves the order ${outcome}`, async () => {
      const europe = await scene.seller("de");
      const orderId = await scene.started(europe);
      await must(scene.set(europe, orderId));
      await must(europe.call("ConfirmOrderReference", { AmazonOrderReferenceId: orderId, ...urls }));
      await end(orderId);
      for (const action of ["completeAuthentication", "failAuthentication"])
        await expect(scene.act(orderId, action)).rejects.toThrow(/409/);
      expect(await orderState(orderId, europe)).toBe(outcome);
    });
});
