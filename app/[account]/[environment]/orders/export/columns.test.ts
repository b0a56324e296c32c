import { expect, test } from "vitest";
import { money } from "@/lib/payments/money";
import type { OrderRow } from "@/lib/queries/order-row";
import type { ActorScope } from "@/lib/auth/scopes";
import { columns } from "./columns";

const account: ActorScope = {
  ...{ accountId: "a", environment: "sandbox", slug: "us", name: "Shop", region: "us" },
  ...{ timeZone: "UTC", currency: "USD" },
};
const order: OrderRow = {
  ...{ id: "S01-1234567-1234567", accountId: "a", state: "Open", reason: null, total: null, segments: [] },
  ...{ captured: null, capturePending: null, refunded: null, refundPending: null },
  ...{ sellerOrderId: null, buyer: null, buyerEmail: null, deadline: null, holdEndsAt: null },
  ...{ authorizationPending: false, readyToClose: false, toConfirmAgain: false },
  ...{ createdAt: "2025-11-20T09:12:33Z", expiresAt: "2026-05-19T09:12:33Z", updatedAt: "2025-11-20T09:12:33Z" },
};
const amounts = [
  ...["total", "on_hold", "authorization_pending", "captured", "capture_pending", "refunded", "refund_pending"],
];
const amountsOf = (row: OrderRow) =>
  columns.filter(({ name }) => amounts.includes(name)).map(({ of }) => of(row, account));

test("each amount has the decimals of its currency, also where there is nothing", () => {
  const dollars = { ...order, total: money(486_20, "USD"), captured: money(358_20, "USD") };
  expect(amountsOf(dollars)).toEqual(["486.20", "0.00", "0.00", "358.20", "0.00", "0.00", "0.00"]);
  const yen = { ...order, total: money(12_800, "JPY"), refundPending: money(3_200, "JPY") };
  expect(amountsOf(yen)).toEqual(["12800", "0", "0", "0", "0", "0", "3200"]);
});

test("a reason has the words of the list", () => {
  const suspended = { ...order, state: "Suspended", reason: "InvalidPaymentMethod" };
  const reasonOf = (row: OrderRow) => columns.find(({ name }) => name === "reason")!.of(row, account);
  expect(reasonOf(order)).toBeNull();
  expect(reasonOf(suspended)).toBe("Card refused, buyer must act");
  expect(reasonOf({ ...suspended, toConfirmAgain: true })).toBe("New card, confirm again");
});

test("before an order has a total, there are no amounts", () => {
  expect(amountsOf(order)).toEqual(Array(7).fill(null));
});
