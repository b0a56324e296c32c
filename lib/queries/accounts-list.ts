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
import { isPassing, lastConnectionTests, type ConnectionTest } from "./connection-tests";

export type EnvironmentStatus = {
  environment: Environment;
  enabled: boolean;
  lastAnsweredAt: string | null;
  /** Amazon's code while nothing is sent; null while all is well. */
  pausedBecause: string | null;
  pausedUntil: string | null;
  /** What is known of the keys in use; null while they are neither tested nor used. */
  keys: "accepted" | "refused" | null;
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
  const sinceOf = (accountId: string) => keys.find((k) => k.accountId === accountId)?.createdAt;
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
    environments: environments.filter((e) => e.accountId === row.id).map((e) => toStatus(e, tests, sinceOf(row.id))),
    keysSince: sinceOf(row.id)?.toISOString() ?? null,
    people: people.find((p) => p.accountId === row.id)?.people ?? 0,
  }));
}

type EnvironmentRow = typeof accountEnvironments.$inferSelect;

/** `keysSince`: an answer from before is one to other keys. */
export function toStatus(
  row: EnvironmentRow,
  tests: ConnectionTest[],
  keysSince: Date | undefined,
  now = new Date(),
): EnvironmentStatus {
  const paused = row.pausedUntil !== null && row.pausedUntil > now;
  const answeredAt = keysSince && row.lastAnsweredAt && row.lastAnsweredAt > keysSince ? row.lastAnsweredAt : null;
  const since = tests.filter(
    ({ accountId, environment, at }) =>
      accountId === row.accountId && environment === row.environment && !(answeredAt && answeredAt > at),
  );
  const said = since.find(({ refusal }) => !isPassing(refusal));
  const [last] = since;
  return {
    environment: row.environment,
    enabled: row.enabled,
    lastAnsweredAt: answeredAt?.toISOString() ?? null,
    keys: said ? (said.refusal ? "refused" : "accepted") : answeredAt ? "accepted" : null,
    pausedBecause: paused ? (row.pausedBecause ?? "unknown") : null,
    pausedUntil: paused ? row.pausedUntil!.toISOString() : null,
    lastTest: last ? { at: last.at.toISOString(), by: last.by, refusal: last.refusal } : null,
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
