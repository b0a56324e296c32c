import { eq } from "drizzle-orm";
import { appendAudit } from "@/db/audit";
import { accounts } from "@/db/schema";
import { lockAccount, setEnvironments } from "@/lib/records/accounts";
import { by, type AdminContext } from "./admin-context";
import { done, refused, type Outcome } from "./result";
import type { AccountFields } from "./create-account";

export type UpdateAccountAsk = AccountFields & { accountId: string };

/** Seller id, region and slug stay: orders and links hang on them. */
export async function updateAccount(
  context: AdminContext,
  { accountId, enabled, ...fields }: UpdateAccountAsk,
): Promise<Outcome<null, { why: "noSuchAccount" }>> {
  return context.db.transaction(async (tx) => {
    const before = await lockAccount(tx, accountId);
    if (!before) return refused({ why: "noSuchAccount" as const });
    await tx.update(accounts).set(fields).where(eq(accounts.id, accountId));
    await setEnvironments(tx, accountId, enabled);
    const changed = Object.entries(fields).filter(([name, value]) => before[name as keyof typeof fields] !== value);
    const facts = { changed: Object.fromEntries(changed), enabled };
    await appendAudit(tx, { chain: accountId, action: "account.changed", facts, ...by(context) });
    return done(null);
  });
}
