import "server-only";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { accountCredentials, auditEntries, users } from "@/db/schema";

export type ConnectionTest = {
  accountId: string;
  environment: string | null;
  at: Date;
  by: string;
  /** When its keys were put in use: later than the test where they were tested first. */
  keysSince: Date;
  /** Null where Amazon accepted the keys. */
  refusal: { problem: string; message: string } | null;
};

/** The last test of the keys in use in each environment, of one account or of all. What was said of other keys is left out. */
export async function lastConnectionTests(db: Queryable, accountId?: string): Promise<ConnectionTest[]> {
  const { chain, environment, id, at, facts } = auditEntries;
  const ofKeysInUse = and(
    eq(chain, sql`${accountCredentials.accountId}::text`),
    sql`${auditEntries.action} = 'account.connectionTested'`, // literal, as in the index that serves it
    sql`${facts} ->> 'keysId' = ${accountCredentials.id}::text`,
  );
  const rows = await db
    .selectDistinctOn([chain, environment], {
      accountId: accountCredentials.accountId,
      environment,
      at,
      by: users.name,
      keysSince: accountCredentials.createdAt,
      facts,
    })
    .from(accountCredentials)
    .innerJoin(auditEntries, ofKeysInUse)
    .innerJoin(users, eq(users.id, auditEntries.actorId))
    .where(
      and(isNull(accountCredentials.retiredAt), accountId ? eq(accountCredentials.accountId, accountId) : undefined),
    )
    .orderBy(chain, environment, desc(id));
  return rows.map(({ facts: { ok, problem, message }, ...test }) => ({
    ...test,
    refusal: ok ? null : { problem: String(problem), message: String(message) },
  }));
}
