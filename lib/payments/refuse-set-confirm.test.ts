import { describe, expect, test } from "vitest";
import { anOrder, minutesAfter, now, ORDER, placed, terms, usd } from "./fixtures";
import { money } from "./money";
import { refuseConfirm } from "./refuse-confirm";
import { refuseSetDetails, type SetDetailsAsk } from "./refuse-set-details";
import { defaultSettings } from "./settings";
import type { OrderSnapshot } from "./snapshot";

const draft = (change: Partial<OrderSnapshot> = {}) =>
  anOrder({ state: "Draft", createdAt: minutesAfter(now, -60), ...change });

describe("set details", () => {
  const set = (order: OrderSnapshot, ask: Partial<SetDetailsAsk>) =>
    refuseSetDetails(order, { operation: "SetOrderAttributes", ...ask }, terms);
  const ORDER_DETAILS = "SetOrderReferenceDetails" as const;

  test("a draft takes a total and attributes, again and again", () => {
    expect(set(draft(), { operation: ORDER_DETAILS, total: usd(1_00) })).toBeNull();
    const named = { sellerNote: null, sellerOrderId: "HP-1", storeName: null, customInformation: null };
    expect(set(draft({ confirmedAttributes: named }), { attributes: { sellerOrderId: "HP-2" } })).toBeNull();
  });
  test("SetOrderReferenceDetails needs a total", () =>
    expect(set(draft(), { operation: ORDER_DETAILS, attributes: { storeName: "Pine" } })).toEqual({ why: "noTotal" }));
  test.each([
    [usd(0), { why: "notPositive" }],
    [usd(150_000_01), { why: "overMaximum", asked: usd(150_000_01), max: usd(150_000_00) }],
    [money(1_00, "EUR"), { why: "currencyUnsupported", currency: "EUR" }],
  ])("a total of %o is refused", (total, refusal) => expect(set(draft(), { total })).toEqual(refusal));
  test("European accounts may set a presentment currency", () =>
    expect(set(draft({ region: "de" }), { total: money(1_00, "SEK") })).toBeNull());
  test("no more of one than Amazon's maximum in the account's own surely buys", () => {
    const take = (minor: number) => set(draft({ region: "de" }), { total: money(minor, "GBP") });
    expect(take(75_000_00)).toBeNull();
    expect(take(75_000_01)?.why).toBe("overMaximum");
  });
  test("a lapsed draft takes nothing", () =>
    expect(set(draft({ createdAt: placed }), { total: usd(1) })).toEqual({
      why: "draftLapsed",
      at: minutesAfter(placed, 180),
    }));
  test("nothing to set is refused", () => {
    expect(set(draft(), {})).toEqual({ why: "nothingToSet" });
    expect(set(anOrder(), { attributes: { storeName: "" } })).toEqual({ why: "nothingToSet" });
  });

  test("after confirmation the total is fixed", () => {
    expect(set(anOrder(), { total: usd(1) })).toEqual({ why: "totalFixed" });
    expect(set(anOrder(), { operation: ORDER_DETAILS, total: usd(1) })).toEqual({ why: "detailsFixed" });
  });
  test.each(["Open", "Suspended"])("%s orders take attributes that were never set", (state) => {
    const confirmedAttributes = { sellerNote: null, sellerOrderId: "HP-1", storeName: "", customInformation: null };
    const order = anOrder({ state, confirmedAttributes });
    expect(
      set(order, { attributes: { sellerNote: "Hello", storeName: "Pine", customInformation: "x", platformId: "P" } }),
    ).toBeNull();
    expect(set(order, { attributes: { sellerNote: "Hello", sellerOrderId: "HP-1" } })).toEqual({
      why: "attributeAlreadySet",
      attribute: "sellerOrderId",
    });
  });
  test.each(["Canceled", "Closed"] as const)("%s orders only when the setting says so", (state) => {
    const ask = { operation: "SetOrderAttributes", attributes: { storeName: "Pine" } } as const;
    expect(refuseSetDetails(anOrder({ state }), ask, terms)?.why).toBe("orderState");
    const settings = { ...defaultSettings, attributesAfterEnd: true };
    expect(refuseSetDetails(anOrder({ state }), ask, { now, settings })).toBeNull();
  });
  test("an unknown state refuses", () =>
    expect(set(anOrder({ state: "Odd" }), { total: usd(1) })?.why).toBe("unknownState"));
  test.each(["SetOrderAttributes", "ConfirmOrderReference", "CancelOrderReference", "CloseOrderReference"] as const)(
    "one per order: not while %s is unsettled",
    (operation) => {
      const unsettled = [{ operation, objectId: ORDER }];
      const refusal = { why: "busy", doing: "SetOrderAttributes", operation };
      expect(set(draft({ unsettled }), { total: usd(1) })).toEqual(refusal);
      expect(set(anOrder({ unsettled }), { attributes: { storeName: "Pine" } })).toEqual(refusal);
    },
  );
});

describe("confirm", () => {
  const urls = { success: "https://shop.example/ok", failure: "https://shop.example/no" };
  const confirm = (order: OrderSnapshot, redirectUrls: typeof urls | null = null) =>
    refuseConfirm(order, { redirectUrls }, terms);

  test("a draft without constraints", () => expect(confirm(draft())).toBeNull());
  test("not with any, also those we don't know", () =>
    expect(confirm(draft({ constraints: ["ShippingAddressNotSet", "NeverHeardOf"] }))).toEqual({
      why: "constraints",
      constraints: ["ShippingAddressNotSet", "NeverHeardOf"],
    }));
  test("a missing total is a constraint before Amazon says so", () => {
    const refusal = { why: "constraints", constraints: ["AmountNotSet"] };
    expect(confirm(draft({ total: null }))).toEqual(refusal);
    expect(confirm(draft({ total: null, constraints: ["AmountNotSet"] }))).toEqual(refusal);
  });
  test("not after three hours", () => expect(confirm(draft({ createdAt: placed }))?.why).toBe("draftLapsed"));
  test.each([
    ["us", false],
    ["jp", false],
    ["uk", true],
    ["de", true],
  ] as const)("in %s, redirect addresses are needed: %s", (region, needed) => {
    expect(confirm(draft({ region }))).toEqual(needed ? { why: "redirectUrlsMissing" } : null);
    expect(confirm(draft({ region }), urls)).toBeNull();
  });
  test("a suspended order once the payment method is changed", () => {
    expect(confirm(anOrder({ state: "Suspended", constraints: ["PaymentPlanNotSet"] }))).toEqual({
      why: "paymentMethodNotChanged",
    });
    expect(confirm(anOrder({ state: "Suspended" }))).toBeNull();
    expect(confirm(anOrder({ state: "Suspended", constraints: ["PaymentMethodNotAllowed"] }))?.why).toBe("constraints");
  });
  test("an open one is confirmed already", () => expect(confirm(anOrder())).toEqual({ why: "alreadyConfirmed" }));
  test.each(["Canceled", "Closed"] as const)("a %s one never", (state) =>
    expect(confirm(anOrder({ state, reason: "Stale" }))).toEqual({
      why: "orderState",
      doing: "ConfirmOrderReference",
      state,
      reason: "Stale",
    }),
  );
  test("an unknown state refuses", () => expect(confirm(anOrder({ state: "Odd" }))?.why).toBe("unknownState"));
  test("one per order", () =>
    expect(confirm(draft({ unsettled: [{ operation: "SetOrderReferenceDetails", objectId: ORDER }] }))?.why).toBe(
      "busy",
    ));
});
