import { toWire, zero, type Money } from "@/lib/payments/money";
import { describeOrder } from "@/lib/payments/words";
import type { OrderRow } from "@/lib/queries/order-row";
import type { ActorScope } from "@/lib/auth/scopes";

type Column = { name: string; of: (order: OrderRow, account: ActorScope) => string | null };

const decimal = (amount: Money | null): string | null => amount && toWire(amount).amount;
/** Nothing is "0.00", and "0" in yen: a column of numbers has one form. Before an order has a total, no currency is known. */
const movedOf = ({ total }: OrderRow, amount: Money | null) => decimal(amount ?? (total && zero(total.currency)));
const segment = (order: OrderRow, kind: OrderRow["segments"][number]["kind"]) =>
  movedOf(order, order.segments.find((one) => one.kind === kind)?.amount ?? null);

const reasonOf = ({ state, reason, toConfirmAgain }: OrderRow) =>
  reason && describeOrder({ state, reason, toConfirmAgain }).short;

/** The columns of the download, left to right; docs/orders-csv.md says what each holds. */
export const columns: Column[] = [
  { name: "order_reference_id", of: ({ id }) => id },
  { name: "account", of: (_, { name }) => name },
  { name: "environment", of: (_, { environment }) => environment },
  { name: "seller_order_id", of: ({ sellerOrderId }) => sellerOrderId },
  { name: "buyer_name", of: ({ buyer }) => buyer },
  { name: "buyer_email", of: ({ buyerEmail }) => buyerEmail },
  { name: "state", of: ({ state }) => state },
  { name: "reason_code", of: ({ reason }) => reason },
  { name: "reason", of: (order) => reasonOf(order) },
  { name: "currency", of: ({ total }) => total?.currency ?? null },
  { name: "total", of: ({ total }) => decimal(total) },
  { name: "on_hold", of: (order) => segment(order, "onHold") },
  { name: "authorization_pending", of: (order) => segment(order, "authorizing") },
  { name: "captured", of: (order) => movedOf(order, order.captured) },
  { name: "capture_pending", of: (order) => movedOf(order, order.capturePending) },
  { name: "refunded", of: (order) => movedOf(order, order.refunded) },
  { name: "refund_pending", of: (order) => movedOf(order, order.refundPending) },
  { name: "created_at", of: ({ createdAt }) => createdAt },
  { name: "expires_at", of: ({ expiresAt }) => expiresAt },
  { name: "hold_ends_at", of: ({ holdEndsAt }) => holdEndsAt },
  { name: "updated_at", of: ({ updatedAt }) => updatedAt },
];
