import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Merchant, Wire } from "./test-support/client";
import { fresh, must, openSandbox, priced, type Json, type Scene } from "./test-support/scene";
import { statusOf } from "./test-support/stories";

let scene: Scene;
let shop: Merchant;
beforeAll(async () => {
  scene = await openSandbox();
  shop = await scene.seller("de");
});
afterAll(() => scene.close());

const id = (agreementId: string): Wire => ({ AmazonBillingAgreementId: agreementId });
const started = async (extra: Json = {}) =>
  (
    await scene.control<{ amazonBillingAgreementId: string }>("billing-agreements", {
      sellerId: shop.sellerId,
      ...extra,
    })
  ).amazonBillingAgreementId;
const details = (agreementId: string) => must(shop.call("GetBillingAgreementDetails", id(agreementId)));
const charge = (agreementId: string, amount = "50.00", extra: Wire = {}) =>
  shop.call("AuthorizeOnBillingAgreement", {
    ...id(agreementId),
    AuthorizationReferenceId: fresh("b"),
    ...priced("AuthorizationAmount", amount, shop),
    TransactionTimeout: "0",
    ...extra,
  });
const create = (agreementId: string, extra: Wire = {}) =>
  shop.call("CreateOrderReferenceForId", { Id: agreementId, IdType: "BillingAgreement", ...extra });
const total = priced("OrderReferenceAttributes.OrderTotal", "20.00", { currencyCode: "EUR" });
const invalidMethod = (minutes?: number) => ({
  SellerAuthorizationNote: JSON.stringify({
    SandboxSimulation: {
      State: "Declined",
      ReasonCode: "InvalidPaymentMethod",
      PaymentMethodUpdateTimeInMins: minutes,
    },
  }),
});

const agreementIn = {
  Draft: () => started(),
  async Open() {
    const agreementId = await started();
    await must(shop.call("ConfirmBillingAgreement", id(agreementId)));
    return agreementId;
  },
  async Suspended() {
    const agreementId = await agreementIn.Open();
    await must(charge(agreementId, "5.00", invalidMethod()));
    return agreementId;
  },
  async Canceled() {
    const agreementId = await agreementIn.Open();
    await scene.act(agreementId, "amazonClose");
    return agreementId;
  },
  async Closed() {
    const agreementId = await agreementIn.Open();
    await must(shop.call("CloseBillingAgreement", { ...id(agreementId), ClosureReason: "moved away" }));
    return agreementId;
  },
};
type State = keyof typeof agreementIn;

const wrong = "InvalidBillingAgreementStatus";
// domain 2.5; an empty cell is legal.
const legality: [operation: string, (agreementId: string) => Promise<{ code: string }>, Record<State, string>][] = [
  ["Get", details, { Draft: "", Open: "", Suspended: "", Canceled: "", Closed: "" }],
  ["Set", (agreementId) => shop.call("SetBillingAgreementDetails", { ...id(agreementId), "BillingAgreementAttributes.SellerNote": "x" }), { Draft: "", Open: "BillingAgreementNotModifiable", Suspended: "BillingAgreementNotModifiable", Canceled: "BillingAgreementNotModifiable", Closed: "BillingAgreementNotModifiable" }],
  ["Confirm", (agreementId) => shop.call("ConfirmBillingAgreement", id(agreementId)), { Draft: "", Open: "", Suspended: "BillingAgreementConstraintsExist", Canceled: wrong, Closed: wrong }],
  ["Validate", (agreementId) => shop.call("ValidateBillingAgreement", id(agreementId)), { Draft: wrong, Open: "", Suspended: wrong, Canceled: wrong, Closed: wrong }],
  ["Authorize", (agreementId) => charge(agreementId), { Draft: wrong, Open: "", Suspended: wrong, Canceled: wrong, Closed: wrong }],
  ["Create", (agreementId) => create(agreementId), { Draft: "", Open: "", Suspended: wrong, Canceled: wrong, Closed: wrong }],
  ["Close", (agreementId) => shop.call("CloseBillingAgreement", id(agreementId)), { Draft: wrong, Open: "", Suspended: "", Canceled: wrong, Closed: wrong }],
]; // prettier-ignore

describe("what each state allows", () => {
  for (const [operation, call, cells] of legality)
    for (const state of Object.keys(agreementIn) as State[])
      test(`${operation} on ${state}: ${cells[state] || "done"}`, async () => {
        expect((await call(await agreementIn[state]())).code).toBe(cells[state]);
      });
});

test("an agreement wears its region's letters and hides its buyer until confirmed", async () => {
  const agreementId = await started();
  expect(agreementId).toMatch(/^C02-\d{7}-\d{7}$/);
  expect(await started({ environment: "production" })).toMatch(/^B02-/);
  const draft = await details(agreementId);
  expect([draft.all("Buyer"), draft.all("PhysicalDestination/Name"), draft.at("BillingAgreementConsent")]).toEqual([
    [],
    [],
    "true",
  ]);
  const open = await details(await agreementIn.Open());
  expect(open.at("Buyer/Email")).toContain("@");
  expect(open.at("BillingAgreementStatus/LastUpdatedTimestamp")).not.toBe("");
});

test("constraints keep a draft from being confirmed", async () => {
  const agreementId = await started({ without: ["consent", "paymentMethod"] });
  expect((await details(agreementId)).all("ConstraintID")).toEqual(["BuyerConsentNotSet", "PaymentPlanNotSet"]);
  const reply = await shop.call("ConfirmBillingAgreement", id(agreementId));
  expect([reply.status, reply.code]).toEqual([400, "BillingAgreementConstraintsExist"]);
  await scene.act(agreementId, "giveConsent");
  await scene.act(agreementId, "updatePaymentMethod");
  await must(shop.call("ConfirmBillingAgreement", id(agreementId)));
});

test("a merchant who shops at its own store can neither agree nor buy by an agreement", async () => {
  const agreementId = await started({ buyerEqualsSeller: true });
  expect((await details(agreementId)).all("ConstraintID")).toEqual(["BuyerEqualsSeller"]);
  expect((await shop.call("ConfirmBillingAgreement", id(agreementId))).code).toBe("BillingAgreementConstraintsExist");
  expect((await create(agreementId, { ConfirmNow: "true", ...total })).code).toBe("ConstraintsExist");
});

test("the buyer's token shows the billing address, in Europe", async () => {
  const shown = async (seller: Merchant, withToken: boolean) => {
    const { amazonBillingAgreementId, accessToken } = await scene.control<Record<string, string>>(
      "billing-agreements",
      {
        sellerId: seller.sellerId,
      },
    );
    const token: Wire = withToken ? { AccessToken: accessToken ?? "" } : {};
    const reply = await must(
      seller.call("GetBillingAgreementDetails", { ...id(amazonBillingAgreementId ?? ""), ...token }),
    );
    return reply.all("BillingAddress/PhysicalAddress/AddressLine1").length;
  };
  expect([await shown(shop, true), await shown(shop, false)]).toEqual([1, 0]);
  expect(await shown(await scene.seller("us"), true)).toBe(0);
});

test("a draft is stale after three hours", async () => {
  const agreementId = await started();
  await scene.advance(180);
  expect((await details(agreementId)).at("BillingAgreementStatus/ReasonCode")).toBe("Stale");
});

describe("charging", () => {
  test("makes an order, authorizes it and closes it again", async () => {
    const agreementId = await agreementIn.Open();
    const reply = await must(
      charge(agreementId, "50.00", {
        CaptureNow: "true",
        "SellerOrderAttributes.SellerOrderId": "sub-7",
        SellerNote: "June",
      }),
    );
    const orderId = reply.at("AmazonOrderReferenceId");
    expect(reply.at("AmazonAuthorizationId").startsWith(`${orderId}-A`)).toBe(true);
    const order = await must(shop.call("GetOrderReferenceDetails", { AmazonOrderReferenceId: orderId }));
    expect([
      order.at("OrderReferenceStatus/ReasonCode"),
      order.at("ParentDetails/Id"),
      order.at("ParentDetails/Type"),
      order.at("SellerOrderId"),
      order.at("SellerNote"),
    ]).toEqual(["MaxAuthorizationsProcessed", agreementId, "BillingAgreement", "sub-7", "June"]);
  });
  test("the same reference again is the same charge", async () => {
    const agreementId = await agreementIn.Open();
    const key = { AuthorizationReferenceId: fresh("once") };
    const [first, second] = [
      await must(charge(agreementId, "5.00", key)),
      await must(charge(agreementId, "5.00", key)),
    ];
    expect(second.at("AmazonOrderReferenceId")).toBe(first.at("AmazonOrderReferenceId"));
    expect((await charge(agreementId, "6.00", key)).code).toBe("DuplicateRequest");
  });
  test("stays within the month's allowance, which the next month renews", async () => {
    const agreementId = await agreementIn.Open();
    expect((await details(agreementId)).at("CurrentRemainingBalance/Amount")).toBe("500.00");
    await must(charge(agreementId, "450.00", { CaptureNow: "true" }));
    const limits = await details(agreementId);
    expect([limits.at("CurrentRemainingBalance/Amount"), limits.at("TimePeriodStartDate")]).toEqual([
      "50.00",
      expect.stringMatching(/-01T00:00:00Z$/),
    ]);
    const reply = await charge(agreementId, "50.01");
    expect([reply.code, reply.status]).toEqual(["PeriodicAmountExceeded", 400]);
    await scene.advance(32 * 24 * 60);
    expect((await details(agreementId)).at("CurrentRemainingBalance/Amount")).toBe("500.00");
    await must(charge(agreementId, "50.01"));
  });
  test("a refused payment method suspends the agreement until it is mended", async () => {
    const agreementId = await agreementIn.Open();
    await must(charge(agreementId, "5.00", invalidMethod(2)));
    expect((await details(agreementId)).at("BillingAgreementStatus/State")).toBe("Suspended");
    await scene.act(agreementId, "updatePaymentMethod");
    expect((await details(agreementId)).at("BillingAgreementStatus/State")).toBe("Open");
    await must(charge(agreementId, "5.00", { ...invalidMethod(2), TransactionTimeout: "1440" }));
    await scene.advance(1);
    expect((await details(agreementId)).at("BillingAgreementStatus/State")).toBe("Suspended");
    await scene.advance(2);
    expect((await details(agreementId)).at("BillingAgreementStatus/State")).toBe("Open");
  });
  test("Amazon's rejection leaves it open", async () => {
    const agreementId = await agreementIn.Open();
    await scene.act(agreementId, "decline", { reason: "AmazonRejected" });
    expect((await must(charge(agreementId))).at("AuthorizationStatus/ReasonCode")).toBe("AmazonRejected");
    expect((await details(agreementId)).at("BillingAgreementStatus/State")).toBe("Open");
    expect((await must(charge(agreementId))).at("AuthorizationStatus/State")).toBe("Open");
  });
  test("an open authorization outlives the agreement's closing, not its cancelation", async () => {
    const [closing, canceling] = [await agreementIn.Open(), await agreementIn.Open()];
    const kept = (await must(charge(closing))).at("AmazonAuthorizationId");
    await must(shop.call("CloseBillingAgreement", id(closing)));
    await must(scene.capture(shop, kept, "50.00"));
    const order = (await must(create(canceling, { ConfirmNow: "true", ...total }))).at("AmazonOrderReferenceId");
    const lost = await scene.authorized(shop, order, "20.00");
    await scene.act(canceling, "amazonClose");
    expect((await must(shop.call("GetAuthorizationDetails", { AmazonAuthorizationId: lost }))).at("ReasonCode")).toBe(
      "OrderReferenceCanceled",
    );
  });
  test("its cancelation also takes what the agreement itself authorized", async () => {
    const agreementId = await agreementIn.Open();
    const [held, pending] = [
      (await must(charge(agreementId, "5.00"))).at("AmazonAuthorizationId"),
      (await must(charge(agreementId, "5.00", { TransactionTimeout: "1440" }))).at("AmazonAuthorizationId"),
    ];
    await scene.act(agreementId, "amazonClose");
    for (const authorizationId of [held, pending])
      expect(await statusOf("authorization", authorizationId, shop)).toBe("Closed/OrderReferenceCanceled");
    expect((await scene.capture(shop, held, "5.00")).code).toBe("InvalidAuthorizationStatus");
  });
  test("an order with money on it is closed by that, not canceled, and the money can still be returned", async () => {
    const agreementId = await agreementIn.Open();
    const orderId = (await must(create(agreementId, { ConfirmNow: "true", ...total }))).at("AmazonOrderReferenceId");
    const [captureId, held] = [
      await scene.captured(shop, orderId, "10.00"),
      await scene.authorized(shop, orderId, "5.00"),
    ];
    await scene.act(agreementId, "amazonClose");
    expect(await statusOf("order", orderId, shop)).toBe("Closed/AmazonClosed");
    expect(await statusOf("authorization", held, shop)).toBe("Closed/OrderReferenceCanceled");
    await must(scene.refund(shop, captureId, "10.00"));
  });
});

describe("validation", () => {
  test("a failure is no error, and suspends", async () => {
    const agreementId = await agreementIn.Open();
    expect((await must(shop.call("ValidateBillingAgreement", id(agreementId)))).at("ValidationResult")).toBe("Success");
    await scene.act(agreementId, "decline", { reason: "InvalidPaymentMethod" });
    const reply = await must(shop.call("ValidateBillingAgreement", id(agreementId)));
    expect([
      reply.at("ValidationResult"),
      reply.at("FailureReasonCode"),
      reply.at("BillingAgreementStatus/State"),
    ]).toEqual(["Failure", "InvalidPaymentMethod", "Suspended"]);
  });
});

describe("orders on an agreement", () => {
  test("a draft agreement has one, an open one any number", async () => {
    const draft = await started();
    await must(create(draft));
    expect((await create(draft)).code).toBe("OrderReferenceCountExceeded");
    const open = await agreementIn.Open();
    const [first, second] = [await must(create(open, { ConfirmNow: "true", ...total })), await must(create(open))];
    expect([first.at("OrderReferenceStatus/State"), second.at("OrderReferenceStatus/State")]).toEqual([
      "Open",
      "Draft",
    ]);
    expect((await create(open, { ConfirmNow: "true" })).code).toBe("InvalidParameterValue");
  });
  test("their authorizations spend the month's allowance too", async () => {
    const agreementId = await agreementIn.Open();
    await must(charge(agreementId, "490.00"));
    const orderId = (await must(create(agreementId, { ConfirmNow: "true", ...total }))).at("AmazonOrderReferenceId");
    expect((await scene.authorize(shop, orderId, "10.01")).code).toBe("PeriodicAmountExceeded");
    await must(scene.authorize(shop, orderId, "10.00"));
  });
  const end: Record<"Suspended" | "Closed" | "Canceled", (agreementId: string) => Promise<unknown>> = {
    Suspended: (agreementId) => must(charge(agreementId, "5.00", invalidMethod())),
    Closed: (agreementId) => must(shop.call("CloseBillingAgreement", id(agreementId))),
    Canceled: (agreementId) => scene.act(agreementId, "amazonClose"),
  };
  for (const [state, ends] of Object.entries(end))
    test(`nothing new is authorized or confirmed on them once the agreement is ${state}`, async () => {
      const agreementId = await agreementIn.Open();
      const open = (await must(create(agreementId, { ConfirmNow: "true", ...total }))).at("AmazonOrderReferenceId");
      const draft = (await must(create(agreementId, total))).at("AmazonOrderReferenceId");
      await ends(agreementId);
      // Its open orders are canceled with it, so that they say so themselves.
      const code = state === "Canceled" ? "InvalidOrderReferenceStatus" : wrong;
      expect((await scene.authorize(shop, open, "1.00")).code).toBe(code);
      const urls = { SuccessUrl: "https://a.example", FailureUrl: "https://b.example" };
      const confirm = await shop.call("ConfirmOrderReference", { AmazonOrderReferenceId: draft, ...urls });
      expect([confirm.code, confirm.status]).toEqual([wrong, 405]);
    });
  test("the address is inherited unless it is declined", async () => {
    const agreementId = await agreementIn.Open();
    const [with_, without] = [
      await must(create(agreementId)),
      await must(create(agreementId, { InheritShippingAddress: "false" })),
    ];
    expect([with_.all("Destination").length, without.all("Destination").length]).toEqual([1, 0]);
  });
});

test("attributes are kept, and at least one must be given", async () => {
  const agreementId = await started();
  const set = (wire: Wire) => shop.call("SetBillingAgreementDetails", { ...id(agreementId), ...wire });
  expect((await set({})).code).toBe("InvalidParameterValue");
  const reply = await must(
    set({
      "BillingAgreementAttributes.SellerBillingAgreementAttributes.SellerBillingAgreementId": "club-12",
      "BillingAgreementAttributes.BillingAgreementType": "MerchantInitiatedTransaction",
      ...priced("BillingAgreementAttributes.SubscriptionAmount", "9.90", shop),
    }),
  );
  expect([
    reply.at("SellerBillingAgreementId"),
    reply.at("BillingAgreementType"),
    reply.at("SubscriptionAmount/Amount"),
  ]).toEqual(["club-12", "MerchantInitiatedTransaction", "9.90"]);
});
