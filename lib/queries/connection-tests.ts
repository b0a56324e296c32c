import "server-only";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { accountCredentials, auditEntries, users } from "@/db/schema";

export type ConnectionTest = {
  accountId: string;
  environment: string | null;
  at: Date;
  by: string;
  /** Null where Amazon accepted the keys. */
  refusal: { problem: string; message: string } | null;
};

/** Busy or out of reach: it passes by itself, whatever the keys are. */
const PASSING = ["throttled", "unreachable"];
export const isPassing = (refusal: ConnectionTest["refusal"]): boolean => PASSING.includes(refusal?.problem ?? "");

/**
 * The last test of the keys in use in each environment, newest first, of one account or of all; where it said nothing of the keys,
 * the last one that did, too. What was said of other keys is left out.
 */
export async function lastConnectionTests(db: Queryable, accountId?: string): Promise<ConnectionTest[]> {
  const { chain, environment, id, at, facts } = auditEntries;
  const ofKeysInUse = and(
    eq(chain, sql`${accountCredentials.accountId}::text`),
    sql`${auditEntries.action} = 'account.connectionTested'`, // literal, as in the index that serves it
    sql`${facts} ->> 'keysId' = ${accountCredentials.id}::text`,
  );
  const passing = sql.raw(`coalesce(facts ->> 'problem', '') in ('${PASSING.join("', '")}')`); // the same words in both places
  const rows = await db
    .selectDistinctOn([chain, environment, passing], {
      accountId: accountCredentials.accountId,
      environment,
      at,
      by: users.name,
      facts,
    })
    .from(accountCredentials)
    .innerJoin(auditEntries, ofKeysInUse)
    .innerJoin(users, eq(users.id, auditEntries.actorId))
    .where(
      and(isNull(accountCredentials.retiredAt), accountId ? eq(accountCredentials.accountId, accountId) : undefined),
    )
    .orderBy(chain, environment, passing, desc(id));
  return rows
    .map(({ facts: { ok, problem, message }, ...test }) => ({
      ...test,
      refusal: ok ? null : { problem: String(problem), message: String(message) },
    }))
    .sort((a, b) => b.at.getTime() - a.at.getTime());
}
