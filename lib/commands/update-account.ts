import { and, count, eq, inArray } from "drizzle-orm";
import { appendAudit } from "@/db/audit";
import { unsettledStates } from "@/db/order-snapshot";
import { accounts, environments, intents } from "@/db/schema";
import { lockAccount, setEnvironments } from "@/lib/records/accounts";
import { by, type AdminContext } from "./admin-context";
import { done, refused, type Outcome } from "./result";
import type { AccountFields } from "./create-account";

export type UpdateAccountAsk = AccountFields & { accountId: string };

type Refusal = { why: "noSuchAccount" } | { why: "stillWorking"; environment: string; count: number };

/**
 * Seller id, region and slug stay: orders and links hang on them. An environment is not switched off while Amazon may still act
 * there on something that we asked: nobody could settle it.
 */
export async function updateAccount(
  context: AdminContext,
  { accountId, enabled, ...fields }: UpdateAccountAsk,
): Promise<Outcome<null, Refusal>> {
  return context.db.transaction(async (tx) => {
    const before = await lockAccount(tx, accountId);
    if (!before) return refused({ why: "noSuchAccount" as const });
    for (const environment of environments.filter((one) => !enabled[one])) {
      const open = and(
        ...[eq(intents.accountId, accountId), eq(intents.environment, environment)],
        inArray(intents.state, [...unsettledStates]),
      );
      const [working] = await tx.select({ count: count() }).from(intents).where(open);
      if (working!.count > 0) return refused({ why: "stillWorking" as const, environment, count: working!.count });
    }
    await tx.update(accounts).set(fields).where(eq(accounts.id, accountId));
    await setEnvironments(tx, accountId, enabled);
    const changed = Object.entries(fields).filter(([name, value]) => before[name as keyof typeof fields] !== value);
    const facts = { changed: Object.fromEntries(changed), enabled };
    await appendAudit(tx, { chain: accountId, action: "account.changed", facts, ...by(context) });
    return done(null);
  });
}
