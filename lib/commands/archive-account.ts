import { and, count, eq, inArray, sql } from "drizzle-orm";
import { appendAudit } from "@/db/audit";
import { unsettledStates } from "@/db/order-snapshot";
import { accounts, intents } from "@/db/schema";
import { lockAccount } from "@/lib/records/accounts";
import { by, type AdminContext } from "./admin-context";
import { done, refused, type Outcome } from "./result";

type Ask = { accountId: string };
type Refusal = { why: "noSuchAccount" } | { why: "stillWorking"; count: number };

/** Out of sight for everybody; every row stays. Not while Amazon may still act on something that we asked. */
export async function archiveAccount(context: AdminContext, { accountId }: Ask): Promise<Outcome<null, Refusal>> {
  return context.db.transaction(async (tx) => {
    const account = await lockAccount(tx, accountId);
    if (!account || account.archivedAt) return refused({ why: "noSuchAccount" as const });
    const [open] = await tx
      .select({ count: count() })
      .from(intents)
      .where(and(eq(intents.accountId, accountId), inArray(intents.state, [...unsettledStates])));
    if (open!.count > 0) return refused({ why: "stillWorking" as const, count: open!.count });
    await tx
      .update(accounts)
      .set({ archivedAt: sql`clock_timestamp()` })
      .where(eq(accounts.id, accountId));
    await appendAudit(tx, { chain: accountId, action: "account.archived", ...by(context) });
    return done(null);
  });
}

export async function restoreAccount(
  context: AdminContext,
  { accountId }: Ask,
): Promise<Outcome<null, { why: "noSuchAccount" }>> {
  return context.db.transaction(async (tx) => {
    const account = await lockAccount(tx, accountId);
    if (!account?.archivedAt) return refused({ why: "noSuchAccount" as const });
    await tx.update(accounts).set({ archivedAt: null }).where(eq(accounts.id, accountId));
    await appendAudit(tx, { chain: accountId, action: "account.restored", ...by(context) });
    return done(null);
  });
}
