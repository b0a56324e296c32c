import "server-only";
import { asc, count, desc, eq, isNull } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import {
  accountCredentials,
  accountEnvironments,
  accounts,
  memberships,
  type Environment,
  type Region,
} from "@/db/schema";

export type EnvironmentStatus = {
  environment: Environment;
  enabled: boolean;
  lastAnsweredAt: string | null;
  /** Amazon's code while nothing is sent; null while all is well. */
  pausedBecause: string | null;
  pausedUntil: string | null;
};
export type AccountItem = {
  id: string;
  slug: string;
  name: string;
  sellerId: string;
  region: Region;
  currency: string;
  timeZone: string;
  archived: boolean;
  environments: EnvironmentStatus[];
  keysSince: string | null;
  people: number;
};

/** Every merchant account, those at work first. */
export async function accountsList(db: Queryable): Promise<AccountItem[]> {
  const rows = await db
    .select()
    .from(accounts)
    .orderBy(desc(isNull(accounts.archivedAt)), asc(accounts.name));
  const environments = await db.select().from(accountEnvironments).orderBy(desc(accountEnvironments.environment));
  const keys = await db.select().from(accountCredentials).where(isNull(accountCredentials.retiredAt));
  const pairs = db
    .selectDistinct({ accountId: memberships.accountId, userId: memberships.userId })
    .from(memberships)
    .as("pairs");
  const people = await db.select({ accountId: pairs.accountId, people: count() }).from(pairs).groupBy(pairs.accountId);
  return rows.map((row) => ({
    ...{
      id: row.id,
      slug: row.slug,
      name: row.name,
      sellerId: row.sellerId,
      region: row.region,
      currency: row.currency,
      timeZone: row.timeZone,
    },
    archived: row.archivedAt !== null,
    environments: environments.filter((e) => e.accountId === row.id).map((e) => toStatus(e)),
    keysSince: keys.find((k) => k.accountId === row.id)?.createdAt.toISOString() ?? null,
    people: people.find((p) => p.accountId === row.id)?.people ?? 0,
  }));
}

export function toStatus(row: typeof accountEnvironments.$inferSelect, now = new Date()): EnvironmentStatus {
  const paused = row.pausedUntil !== null && row.pausedUntil > now;
  return {
    environment: row.environment,
    enabled: row.enabled,
    lastAnsweredAt: row.lastAnsweredAt?.toISOString() ?? null,
    pausedBecause: paused ? (row.pausedBecause ?? "unknown") : null,
    pausedUntil: paused ? row.pausedUntil!.toISOString() : null,
  };
}

/** What a person can be given: every account at work, in both environments. */
export const places = (db: Queryable) =>
  db
    .select({
      accountId: accounts.id,
      name: accounts.name,
      slug: accounts.slug,
      environment: accountEnvironments.environment,
    })
    .from(accountEnvironments)
    .innerJoin(accounts, eq(accounts.id, accountEnvironments.accountId))
    .where(isNull(accounts.archivedAt))
    .orderBy(asc(accounts.name), desc(accountEnvironments.environment));
