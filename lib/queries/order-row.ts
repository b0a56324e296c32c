import { sql } from "drizzle-orm";
import { draftLapse, hasPassed, orderExpiry, type Deadline } from "@/lib/payments/expiry";
import { money, type Money } from "@/lib/payments/money";
import type { MoneySegment } from "@/lib/payments/totals";

/** An order as a line of a list. Times are ISO, so that it passes to a browser as it is. */
export type OrderRow = {
  id: string;
  accountId: string;
  state: string;
  reason: string | null;
  total: Money | null;
  captured: Money | null;
  capturePending: Money | null;
  refunded: Money | null;
  refundPending: Money | null;
  /** Where the money is, for a bar. Operations of ours that are not settled are not in it. */
  segments: MoneySegment[];
  sellerOrderId: string | null;
  buyer: string | null;
  buyerEmail: string | null;
  deadline: Deadline | null;
  holdEndsAt: string | null;
  authorizationPending: boolean;
  /** All of it is captured and nothing is on hold. */
  readyToClose: boolean;
  /** Suspended, and its buyer has chosen another payment method: it waits for us. */
  toConfirmAgain: boolean;
  createdAt: string;
  expiresAt: string;
  updatedAt: string;
};

export const orderColumns = sql.raw(
  [
    "o.id, o.account_id, o.state, o.reason, o.currency, o.seller_order_id, o.buyer_name, o.buyer_email",
    "o.total_minor, o.on_hold_minor, o.pending_hold_minor, o.captured_minor, o.capture_pending_minor",
    "o.refunded_minor, o.refund_pending_minor, o.created_at, o.expires_at, o.updated_at, o.hold_ends_at, o.constraints",
  ].join(", "),
);

/** As the driver gives it: whole numbers and moments as text, moments to the microsecond. */
export type RawOrder = Record<
  | "id"
  | "account_id"
  | "state"
  | "on_hold_minor"
  | "pending_hold_minor"
  | "captured_minor"
  | "capture_pending_minor"
  | "refunded_minor"
  | "refund_pending_minor"
  | "created_at"
  | "updated_at",
  string
> &
  Record<
    | "reason"
    | "currency"
    | "seller_order_id"
    | "buyer_name"
    | "buyer_email"
    | "total_minor"
    | "expires_at"
    | "hold_ends_at",
    string | null
  > & { constraints: { id: string }[] };

const DAY_MS = 86_400_000;
/** An order lasts 180 days: its end is news only once it is near. */
const NEAR_MS = 14 * DAY_MS;

export function toOrderRow(raw: RawOrder, now: Date): OrderRow {
  const { currency } = raw;
  const amount = (minor: string) => (currency && minor !== "0" ? money(Number(minor), currency) : null);
  const createdAt = new Date(raw.created_at);
  const expiresAt = orderExpiry({ createdAt, expiresAt: raw.expires_at ? new Date(raw.expires_at) : null });
  const live = raw.state === "Open" || raw.state === "Suspended";
  const [total, captured] = [Number(raw.total_minor ?? 0), Number(raw.captured_minor)];
  const waiting = Number(raw.on_hold_minor) + Number(raw.pending_hold_minor) + Number(raw.capture_pending_minor);
  return {
    id: raw.id,
    accountId: raw.account_id,
    state: raw.state,
    reason: raw.reason,
    total: currency && raw.total_minor !== null ? money(total, currency) : null,
    captured: amount(raw.captured_minor),
    capturePending: amount(raw.capture_pending_minor),
    refunded: amount(raw.refunded_minor),
    refundPending: amount(raw.refund_pending_minor),
    segments: currency ? segmentsOf(raw, currency) : [],
    sellerOrderId: raw.seller_order_id,
    buyer: raw.buyer_name,
    buyerEmail: raw.buyer_email,
    holdEndsAt: raw.hold_ends_at && new Date(raw.hold_ends_at).toISOString(),
    deadline: deadlineOf(raw, { createdAt, expiresAt, live }, now),
    authorizationPending: live && raw.pending_hold_minor !== "0",
    readyToClose: live && total > 0 && captured >= total && waiting === 0,
    toConfirmAgain: raw.state === "Suspended" && !raw.constraints.some(({ id }) => id === "PaymentPlanNotSet"),
    createdAt: createdAt.toISOString(),
    expiresAt: (raw.state === "Draft" ? draftLapse({ createdAt }) : expiresAt).toISOString(),
    updatedAt: new Date(raw.updated_at).toISOString(),
  };
}

type Dates = { createdAt: Date; expiresAt: Date; live: boolean };
function deadlineOf({ state, hold_ends_at }: RawOrder, { createdAt, expiresAt, live }: Dates, now: Date) {
  const ahead: Deadline[] = [];
  if (state === "Draft") ahead.push({ kind: "draftLapses", at: draftLapse({ createdAt }) });
  if (hold_ends_at) ahead.push({ kind: "holdEnds", at: new Date(hold_ends_at) });
  if (live && expiresAt.getTime() - now.getTime() < NEAR_MS) ahead.push({ kind: "orderExpires", at: expiresAt });
  return ahead
    .filter(({ at }) => !hasPassed(at, now))
    .reduce<Deadline | null>((first, next) => (first && first.at <= next.at ? first : next), null);
}

function segmentsOf(raw: RawOrder, currency: string): MoneySegment[] {
  const [captured, refunded, refundPending] = [raw.captured_minor, raw.refunded_minor, raw.refund_pending_minor].map(
    Number,
  ) as [number, number, number];
  const [onHold, authorizing, capturing] = [raw.on_hold_minor, raw.pending_hold_minor, raw.capture_pending_minor].map(
    Number,
  ) as [number, number, number];
  const spoken = captured + capturing + onHold + authorizing;
  const amounts: Record<MoneySegment["kind"], number> = {
    kept: Math.max(0, captured - refunded - refundPending),
    refunded,
    refundPending,
    onHold,
    capturing,
    authorizing,
    notAuthorized: Math.max(0, Number(raw.total_minor ?? 0) - spoken),
  };
  return Object.entries(amounts).map(([kind, minor]) => ({
    kind: kind as MoneySegment["kind"],
    amount: money(minor, currency),
  }));
}
