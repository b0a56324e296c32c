import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { accountEnvironments, accounts, users } from "@/db/schema";
import type { CommandActor } from "./context";
import type { CommandRefusal } from "./result";

/**
 * Why nothing may be asked of Amazon here, or by this person, any more. The rows stay locked until the transaction ends: whoever
 * archives the account meanwhile finds what is about to be asked, and whoever did so before is obeyed.
 */
export async function refuseActing(tx: Tx, { userId, scope }: CommandActor): Promise<CommandRefusal | null> {
  const { accountId, environment } = scope;
  const [account] = await tx
    .select({ archivedAt: accounts.archivedAt })
    .from(accounts)
    .where(eq(accounts.id, accountId))
    .for("share");
  const [place] = await tx
    .select({ enabled: accountEnvironments.enabled })
    .from(accountEnvironments)
    .where(and(eq(accountEnvironments.accountId, accountId), eq(accountEnvironments.environment, environment)));
  if (!account || account.archivedAt || place?.enabled === false) return { why: "accountOff" };
  const [person] = await tx
    .select({ disabledAt: users.disabledAt })
    .from(users)
    .where(eq(users.id, userId))
    .for("share");
  return !person || person.disabledAt ? { why: "personOff" } : null;
}
