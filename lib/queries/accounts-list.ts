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
import { lastConnectionTests, type ConnectionTest } from "./connection-tests";

export type EnvironmentStatus = {
  environment: Environment;
  enabled: boolean;
  lastAnsweredAt: string | null;
  /** Amazon's code while nothing is sent; null while all is well. */
  pausedBecause: string | null;
  pausedUntil: string | null;
  /** Null once a call of ours with these keys was answered since, and while the keys in use are untested. */
  lastTest: { at: string; by: string; refusal: ConnectionTest["refusal"] } | null;
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
  const tests = await lastConnectionTests(db);
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
    environments: environments.filter((e) => e.accountId === row.id).map((e) => toStatus(e, tests)),
    keysSince: keys.find((k) => k.accountId === row.id)?.createdAt.toISOString() ?? null,
    people: people.find((p) => p.accountId === row.id)?.people ?? 0,
  }));
}

type EnvironmentRow = typeof accountEnvironments.$inferSelect;

export function toStatus(row: EnvironmentRow, tests: ConnectionTest[], now = new Date()): EnvironmentStatus {
  const paused = row.pausedUntil !== null && row.pausedUntil > now;
  return {
    environment: row.environment,
    enabled: row.enabled,
    lastAnsweredAt: row.lastAnsweredAt?.toISOString() ?? null,
    pausedBecause: paused ? (row.pausedBecause ?? "unknown") : null,
    pausedUntil: paused ? row.pausedUntil!.toISOString() : null,
    lastTest: lastTestIn(row, tests),
  };
}

function lastTestIn(row: EnvironmentRow, tests: ConnectionTest[]): EnvironmentStatus["lastTest"] {
  const test = tests.find((each) => each.accountId === row.accountId && each.environment === row.environment);
  if (!test) return null;
  const { lastAnsweredAt } = row;
  if (lastAnsweredAt && lastAnsweredAt > test.at && lastAnsweredAt > test.keysSince) return null;
  return { at: test.at.toISOString(), by: test.by, refusal: test.refusal };
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
