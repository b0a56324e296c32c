import "server-only";
import { and, asc, desc, eq } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import {
  accountCredentials,
  accountEnvironments,
  accounts,
  memberships,
  users,
  type Environment,
  type Region,
} from "@/db/schema";
import { toStatus, type EnvironmentStatus } from "./accounts-list";
import { lastConnectionTests } from "./connection-tests";

export type AccountDetails = {
  id: string;
  slug: string;
  name: string;
  sellerId: string;
  region: Region;
  currency: string;
  timeZone: string;
  storeName: string | null;
  softDescriptor: string | null;
  confirmSuccessUrl: string | null;
  confirmFailureUrl: string | null;
  archivedAt: string | null;
  environments: EnvironmentStatus[];
  /** In use first; never a secret. */
  keys: { accessKeyId: string; withAuthToken: boolean; since: string; until: string | null }[];
  people: { id: string; name: string }[];
};

export async function accountDetails(db: Queryable, slug: string): Promise<AccountDetails | null> {
  const [row] = await db.select().from(accounts).where(eq(accounts.slug, slug));
  if (!row) return null;
  const environments = await db
    .select()
    .from(accountEnvironments)
    .where(eq(accountEnvironments.accountId, row.id))
    .orderBy(desc(accountEnvironments.environment));
  const tests = await lastConnectionTests(db, row.id);
  const keys = await db
    .select()
    .from(accountCredentials)
    .where(eq(accountCredentials.accountId, row.id))
    .orderBy(desc(accountCredentials.createdAt));
  const people = await db
    .selectDistinct({ id: users.id, name: users.name })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(eq(memberships.accountId, row.id))
    .orderBy(asc(users.name));
  const { createdAt: _createdAt, archivedAt, ...facts } = row;
  return {
    ...facts,
    archivedAt: archivedAt?.toISOString() ?? null,
    environments: environments.map((e) => toStatus(e, tests, keys.find(({ retiredAt }) => !retiredAt)?.createdAt)),
    keys: keys.map((k) => ({
      accessKeyId: k.accessKeyId,
      withAuthToken: k.authTokenCipher !== null,
      since: k.createdAt.toISOString(),
      until: k.retiredAt?.toISOString() ?? null,
    })),
    people,
  };
}

export async function enabledEnvironments(db: Queryable, accountId: string): Promise<Environment[]> {
  const rows = await db
    .select({ environment: accountEnvironments.environment })
    .from(accountEnvironments)
    .where(and(eq(accountEnvironments.accountId, accountId), eq(accountEnvironments.enabled, true)));
  return rows.map((row) => row.environment);
}
