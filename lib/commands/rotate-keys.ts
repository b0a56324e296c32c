import { appendAudit } from "@/db/audit";
import { lockAccount, replaceCredentials, type EnteredKeys } from "@/lib/records/accounts";
import { by, type AdminContext } from "./admin-context";
import { done, refused, type Outcome } from "./result";

/** The next call is signed with the new keys; calls under way end with the old ones. The old ones are kept sealed, unused. */
export async function rotateKeys(
  context: AdminContext,
  { accountId, keys }: { accountId: string; keys: EnteredKeys },
): Promise<Outcome<null, { why: "noSuchAccount" }>> {
  return context.db.transaction(async (tx) => {
    if (!(await lockAccount(tx, accountId))) return refused({ why: "noSuchAccount" as const });
    const before = await replaceCredentials(tx, accountId, keys, context.secretKeys);
    const facts = { accessKeyId: keys.accessKeyId, before, withAuthToken: Boolean(keys.mwsAuthToken) };
    await appendAudit(tx, { chain: accountId, action: "account.keysRotated", facts, ...by(context) });
    return done(null);
  });
}
