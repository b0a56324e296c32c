import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Queryable, Tx } from "@/db/client";
import { accountCredentials, accountEnvironments, accounts, type Environment } from "@/db/schema";
import { open, seal, type SecretKeys } from "./secrets";

export type AccountRow = typeof accounts.$inferSelect;
/** The keys as people enter them. `id`: given before they are saved, so that a test of them can say which they were. */
export type EnteredKeys = { id?: string; accessKeyId: string; secretKey: string; mwsAuthToken?: string };
/** What signing a call needs. `mwsAuthToken`: where the access key is a developer's who acts for the merchant. */
export type Credentials = EnteredKeys & { sellerId: string };

/** The keys in use, or null where none were entered. Throws where they were sealed with a key that is not ours. */
export async function readCredentials(db: Queryable, accountId: string, keys: SecretKeys): Promise<Credentials | null> {
  const [row] = await db
    .select({ sellerId: accounts.sellerId, sealed: accountCredentials })
    .from(accountCredentials)
    .innerJoin(accounts, eq(accounts.id, accountCredentials.accountId))
    .where(and(eq(accountCredentials.accountId, accountId), isNull(accountCredentials.retiredAt)))
    .orderBy(desc(accountCredentials.createdAt))
    .limit(1);
  if (!row) return null;
  const { id, accessKeyId, secretCipher, authTokenCipher } = row.sealed;
  const mwsAuthToken = authTokenCipher ? open(keys, `${accountId} token`, authTokenCipher) : undefined;
  return { id, sellerId: row.sellerId, accessKeyId, secretKey: open(keys, accountId, secretCipher), mwsAuthToken };
}

/** The new keys are in use from this transaction on, and the ones before are not. Returns the access key that was in use. */
export async function replaceCredentials(
  tx: Tx,
  accountId: string,
  { id, accessKeyId, secretKey, mwsAuthToken }: EnteredKeys,
  keys: SecretKeys,
): Promise<string | null> {
  const [before] = await tx
    .update(accountCredentials)
    .set({ retiredAt: sql`clock_timestamp()` })
    .where(and(eq(accountCredentials.accountId, accountId), isNull(accountCredentials.retiredAt)))
    .returning({ accessKeyId: accountCredentials.accessKeyId });
  await tx.insert(accountCredentials).values({
    id,
    accountId,
    accessKeyId,
    secretCipher: seal(keys, accountId, secretKey),
    authTokenCipher: mwsAuthToken ? seal(keys, `${accountId} token`, mwsAuthToken) : null,
    createdAt: sql`clock_timestamp()`,
  });
  return before?.accessKeyId ?? null;
}

/** Locks the account's row: two administrators change it one after the other. */
export async function lockAccount(tx: Tx, accountId: string): Promise<AccountRow | null> {
  const [row] = await tx.select().from(accounts).where(eq(accounts.id, accountId)).for("update");
  return row ?? null;
}

export async function setEnvironments(tx: Tx, accountId: string, enabled: Record<Environment, boolean>): Promise<void> {
  for (const [environment, on] of Object.entries(enabled) as [Environment, boolean][])
    await tx
      .insert(accountEnvironments)
      .values({ accountId, environment, enabled: on })
      .onConflictDoUpdate({
        target: [accountEnvironments.accountId, accountEnvironments.environment],
        set: { enabled: on },
      });
}
