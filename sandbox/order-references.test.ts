import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Merchant, Wire } from "./test-support/client";
import { must, openSandbox, type Scene } from "./test-support/scene";

let scene: Scene;
let shop: Merchant;
beforeAll(async () => {
  scene = await openSandbox();
  shop = await scene.seller();
});
afterAll(() => scene.close());

const orderState = async (orderId: string, seller = shop) => {
  const reply = await must(seller.call("GetOrderReferenceDetails", { AmazonOrderReferenceId: orderId }));
  return [reply.at("OrderReferenceStatus/State"), reply.at("OrderReferenceStatus/ReasonCode")]
    .filter(Boolean)
    .join("/");
};
const invalidMethod = {
  SellerAuthorizationNote: '{"SandboxSimulation":{"State":"Declined","ReasonCode":"InvalidPaymentMethod"}}',
};

/** An order in each state, made the way it comes about. */
const orderIn = {
  async Draft() {
    const orderId = await scene.started(shop);
    await must(scene.set(shop, orderId));
    return orderId;
  },
  Open: () => scene.opened(shop),
  async Suspended() {
    const orderId = await scene.opened(shop);
    await must(scene.authorize(shop, orderId, "10.00", invalidMethod));
    return orderId;
  },
  async Canceled() {
    const orderId = await scene.opened(shop);
    await must(shop.call("CancelOrderReference", { AmazonOrderReferenceId: orderId }));
    return orderId;
  },
  async Closed() {
    const orderId = await scene.opened(shop);
    await must(shop.call("CloseOrderReference", { AmazonOrderReferenceId: orderId }));
    return orderId;
  },
};
type State = keyof typeof orderIn;

const total: Wire = {
  "OrderReferenceAttributes.OrderTotal.Amount": "9.00",
  "OrderReferenceAttributes.OrderTotal.CurrencyCode": "USD",
};
const authorize: Wire = { "AuthorizationAmount.Amount": "10.00", "AuthorizationAmount.CurrencyCode": "USD" };
// domain 2.1.3; an empty cell is legal.
const legality: [operation: string, wire: Wire, Record<State, string>][] = [
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
    for (const state of Object.keys(orderIn) as State[])
      test(`${operation} on ${state}: ${cells[state] || "done"}`, async () => {
        const orderId = await orderIn[state]();
        const key: Wire = operation === "Authorize" ? { AuthorizationReferenceId: `a${orderId}`.slice(0, 32) } : {};
        const reply = await shop.call(operation, { AmazonOrderReferenceId: orderId, ...key, ...wire });
        expect(reply.code).toBe(cells[state]);
        expect(reply.status).toBe(cells[state] ? 405 : 200);
      });
});

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

describe("ListOrderReference", () => {
  test("finds by the merchant's own id, page by page, newest first", async () => {
    const seller = await scene.seller();
    const ids: string[] = [];
    for (let at = 0; at < 5; at += 1) {
      const orderId = await scene.opened(seller);
      ids.unshift(orderId);
      await must(
        seller.call("SetOrderAttributes", {
          AmazonOrderReferenceId: orderId,
          "OrderAttributes.SellerOrderAttributes.SellerOrderId": "same",
        }),
      );
    }
    await must(seller.call("CancelOrderReference", { AmazonOrderReferenceId: ids[0] ?? "" }));
    const query = { QueryId: "same", QueryIdType: "SellerOrderId", PaymentDomain: "NA_USD" };
    const found: string[] = [];
    let page = await must(seller.call("ListOrderReference", { ...query, PageSize: "2" }));
    for (;;) {
      found.push(...page.all("OrderReference/AmazonOrderReferenceId"));
      const token = page.at("NextPageToken");
      if (!token) break;
      page = await must(seller.call("ListOrderReferenceByNextToken", { NextPageToken: token }));
    }
    expect(found).toEqual(ids);
    const open = await must(
      seller.call("ListOrderReference", {
        ...query,
        SortOrder: "Ascending",
        "OrderReferenceStatusListFilter.OrderReferenceStatus.1": "OPEN",
      }),
    );
    expect(open.all("OrderReference/AmazonOrderReferenceId")).toEqual(ids.slice(1).toReversed());
    expect(
      (await must(seller.call("ListOrderReference", { ...query, QueryId: "other" }))).all("OrderReference"),
    ).toEqual([]);
    expect((await seller.call("ListOrderReference", { ...query, PaymentDomain: "EU_EUR" })).code).toBe(
      "InvalidParameterValue",
    );
    const range = {
      "CreatedTimeRange.StartTime": "2017-01-01T00:00",
      "CreatedTimeRange.EndTime": "2017-03-01T00:00:00.0000000",
    };
    expect((await seller.call("ListOrderReference", { ...query, ...range })).code).toBe("InvalidParameterValue");
    expect((await seller.call("ListOrderReferenceByNextToken", { NextPageToken: "eyJ" })).code).toBe(
      "InvalidParameterValue",
    );
  });
});

describe("what Amazon and the buyer do", () => {
  const outcomes: [State, string, string][] = [
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
