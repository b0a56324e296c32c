import "server-only";
import { and, asc, eq, gt, inArray, or } from "drizzle-orm";
import type { Database, Queryable } from "@/db/client";
import { readOrderSnapshot, unsettledStates } from "@/db/order-snapshot";
import { accountEnvironments, accounts, authorizations, captures, intents, refunds, users } from "@/db/schema";
import type { Environment, IntentOperation, IntentState, MirroredAddress, Region } from "@/db/schema";
import type { Scope } from "@/db/scope";
import type { Money } from "@/lib/payments/money";
import type { OrderSnapshot } from "@/lib/payments/snapshot";
import { orderTotals, type OrderTotals } from "@/lib/payments/totals";

/** A write to Amazon as people see it. */
export type IntentRow = {
  id: string;
  operation: IntentOperation;
  state: IntentState;
  objectId: string;
  /** Amazon's idempotency key for it; null where Amazon has none. */
  referenceId: string | null;
  amount: Money | null;
  captureNow: boolean;
  requestedBy: string | null;
  why: string | null;
  requestedAt: Date;
  notBefore: Date;
  /** Amazon's code while it waits: RequestThrottled, or what paused the account. */
  waitingFor: string | null;
  everUnanswered: boolean;
  unansweredSince: Date | null;
  sends: number;
  looks: number;
  resultId: string | null;
  errorCode: string | null;
  errorMessage: string | null;
  conclusionNote: string | null;
  concludedAt: Date | null;
};

/** What the rules don't need to know about an authorization, capture or refund, and people do. */
export type ObjectFacts = {
  referenceId: string | null;
  softDescriptor: string | null;
  note: string | null;
  reasonDescription: string | null;
  stateChangedAt: Date | null;
  fee: Money | null;
  /** Ours; null when it was made elsewhere. */
  intentId: string | null;
};

/** An order as its page and its dialogs see it. Everything in it passes from server to browser as it is. */
export type OrderView = {
  id: string;
  accountSlug: string;
  accountName: string;
  sellerId: string; // all but its ends hidden
  region: Region;
  environment: Environment;
  /** What forms are drawn from. */
  version: number;
  /** Amazon's clock when this was read: `now` for every rule. */
  asOf: Date;
  timeZone: string;
  snapshot: OrderSnapshot;
  totals: OrderTotals;
  facts: Record<string, ObjectFacts>;
  /** Unsettled, oldest first, and those refused within the last day. */
  intents: IntentRow[];
  sellerOrderId: string | null;
  storeName: string | null;
  sellerNote: string | null;
  customInformation: string | null;
  reasonDescription: string | null;
  stateChangedAt: Date | null;
  buyer: { name: string | null; email: string | null; phone: string | null } | null;
  destination: MirroredAddress | null;
  constraints: { id: string; description: string }[];
  authenticationState: string | null;
  createdAt: Date;
  expiresAt: Date | null;
  updatedAt: Date;
  refreshedAt: Date | null;
  /** Of the account: what the buyer's statement shows unless an action says otherwise. */
  softDescriptor: string | null;
  accountStoreName: string | null;
  confirmUrlsConfigured: boolean;
  paused: { code: string; until: Date | null } | null;
  lastAnsweredAt: Date | null;
};

const REFUSED_SHOWN_FOR_MS = 24 * 3_600_000;

/** One moment of the database: a movement between two reads can't tear it. Null when this scope has no such order. */
export const orderView = (db: Database, scope: Scope, orderId: string, now = new Date()): Promise<OrderView | null> =>
  db.transaction((tx) => readView(tx, scope, orderId, now), {
    isolationLevel: "repeatable read",
    accessMode: "read only",
  });

async function readView(db: Queryable, scope: Scope, orderId: string, now: Date): Promise<OrderView | null> {
  const found = await readOrderSnapshot(db, scope, orderId);
  if (!found) return null;
  const { row, snapshot } = found;
  const { account, place } = await accountOf(db, scope);
  return {
    id: row.id,
    accountSlug: account.slug,
    accountName: account.name,
    sellerId: masked(account.sellerId),
    region: account.region,
    environment: row.environment,
    version: row.version,
    asOf: new Date(now.getTime() + (place?.clockOffsetMs ?? 0)),
    timeZone: account.timeZone,
    snapshot,
    totals: orderTotals(snapshot),
    facts: await factsOf(db, orderId),
    intents: await intentsOf(db, orderId, now),
    sellerOrderId: row.sellerOrderId,
    storeName: row.storeName,
    sellerNote: row.sellerNote,
    customInformation: row.customInformation,
    reasonDescription: row.reasonDescription,
    stateChangedAt: row.stateChangedAt,
    buyer: buyerOf(row),
    destination: row.destination,
    constraints: row.constraints,
    authenticationState: row.authenticationState,
    createdAt: row.createdAt,
    expiresAt: row.expiresAt,
    updatedAt: row.updatedAt,
    refreshedAt: row.refreshedAt,
    softDescriptor: account.softDescriptor,
    accountStoreName: account.storeName,
    confirmUrlsConfigured: account.confirmSuccessUrl !== null,
    paused: pausedAt(place, now),
    lastAnsweredAt: place?.lastAnsweredAt ?? null,
  };
}

type Place = typeof accountEnvironments.$inferSelect;

async function accountOf(db: Queryable, { accountId, environment }: Scope) {
  const [found] = await db
    .select({ account: accounts, place: accountEnvironments })
    .from(accounts)
    .leftJoin(
      accountEnvironments,
      and(eq(accountEnvironments.accountId, accounts.id), eq(accountEnvironments.environment, environment)),
    )
    .where(eq(accounts.id, accountId));
  return found!;
}

function pausedAt(place: Place | null, now: Date): OrderView["paused"] {
  if (!place?.pausedBecause) return null;
  const { pausedBecause: code, pausedUntil: until } = place;
  return until && until <= now ? null : { code, until };
}

const buyerOf = (row: { buyerName: string | null; buyerEmail: string | null; buyerPhone: string | null }) =>
  (row.buyerName ?? row.buyerEmail ?? row.buyerPhone)
    ? { name: row.buyerName, email: row.buyerEmail, phone: row.buyerPhone }
    : null;

async function intentsOf(db: Queryable, orderId: string, now: Date): Promise<IntentRow[]> {
  const lately = new Date(now.getTime() - REFUSED_SHOWN_FOR_MS);
  const shown = or(
    inArray(intents.state, [...unsettledStates]),
    and(eq(intents.state, "refused"), gt(intents.concludedAt, lately)),
  );
  const rows = await db
    .select({ intent: intents, requestedBy: users.name })
    .from(intents)
    .leftJoin(users, eq(users.id, intents.requestedBy))
    .where(and(eq(intents.orderId, orderId), shown))
    .orderBy(asc(intents.requestedAt));
  return rows.map(({ intent, requestedBy }) => ({
    id: intent.id,
    operation: intent.operation,
    state: intent.state,
    objectId: intent.objectId,
    referenceId: intent.referenceId,
    amount: moneyOrNull(intent.amountMinor, intent.currency),
    captureNow: intent.captureNow,
    requestedBy,
    why: intent.why,
    requestedAt: intent.requestedAt,
    notBefore: intent.notBefore,
    waitingFor: intent.waitingFor,
    everUnanswered: intent.everUnanswered,
    unansweredSince: intent.unansweredSince,
    sends: intent.sends,
    looks: intent.looks,
    resultId: intent.resultId,
    errorCode: intent.errorCode,
    errorMessage: intent.errorMessage,
    conclusionNote: intent.conclusionNote,
    concludedAt: intent.concludedAt,
  }));
}

async function factsOf(db: Queryable, orderId: string): Promise<OrderView["facts"]> {
  const holds = await db.select().from(authorizations).where(eq(authorizations.orderId, orderId));
  const taken = await db.select().from(captures).where(eq(captures.orderId, orderId));
  const returned = await db.select().from(refunds).where(eq(refunds.orderId, orderId));
  const all = [...holds, ...taken, ...returned.map((refund) => ({ ...refund, feeMinor: refund.feeRefundedMinor }))];
  return Object.fromEntries(all.map((one) => [one.id, toFacts(one)]));
}

const toFacts = (one: Omit<ObjectFacts, "fee"> & { feeMinor: number | null; currency: string }): ObjectFacts => ({
  referenceId: one.referenceId,
  softDescriptor: one.softDescriptor,
  note: one.note,
  reasonDescription: one.reasonDescription,
  stateChangedAt: one.stateChangedAt,
  fee: moneyOrNull(one.feeMinor, one.currency),
  intentId: one.intentId,
});

const moneyOrNull = (minor: number | null, currency: string | null): Money | null =>
  minor === null || currency === null ? null : { minor, currency };

/** A seller id is no secret, and still not for every screenshot. */
const masked = (sellerId: string): string =>
  sellerId.length > 6 ? `${sellerId.slice(0, 2)}${"•".repeat(8)}${sellerId.slice(-2)}` : sellerId;
