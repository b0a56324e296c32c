import "server-only";
import { and, eq } from "drizzle-orm";
import type { Database, Queryable } from "@/db/client";
import { readOrderSnapshot } from "@/db/order-snapshot";
import { accountEnvironments, accounts, type Environment, type MirroredAddress, type Region } from "@/db/schema";
import type { Scope } from "@/db/scope";
import type { OrderSnapshot } from "@/lib/payments/snapshot";
import { orderTotals, type OrderTotals } from "@/lib/payments/totals";
import { orderFacts, type ObjectFacts } from "./order-facts";
import { confirmedAt, orderIntents, type IntentRow } from "./order-intents";

export type { IntentRow, ObjectFacts };

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
  /** When Amazon took our confirmation. In EU and UK the order stays Draft until the buyer has passed their bank's check. */
  confirmedAt: Date | null;
  createdAt: Date;
  expiresAt: Date | null;
  updatedAt: Date;
  refreshedAt: Date | null;
  /** Of the account: what the buyer's statement shows unless an action says otherwise. */
  softDescriptor: string | null;
  accountStoreName: string | null;
  confirmUrlsConfigured: boolean;
  paused: { code: string; until: Date | null } | null;
};

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
    facts: await orderFacts(db, orderId),
    intents: await orderIntents(db, orderId, now),
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
    confirmedAt: await confirmedAt(db, orderId),
    createdAt: row.createdAt,
    expiresAt: row.expiresAt,
    updatedAt: row.updatedAt,
    refreshedAt: row.refreshedAt,
    softDescriptor: account.softDescriptor,
    accountStoreName: account.storeName,
    confirmUrlsConfigured: account.confirmSuccessUrl !== null,
    paused: pausedAt(place, now),
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

/** A seller id is no secret, and still not for every screenshot. */
const masked = (sellerId: string): string =>
  sellerId.length > 6 ? `${sellerId.slice(0, 2)}${"•".repeat(8)}${sellerId.slice(-2)}` : sellerId;
