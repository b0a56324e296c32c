import { eq } from "drizzle-orm";
import { appendAudit } from "@/db/audit";
import { accounts, type Environment } from "@/db/schema";
import { readCredentials, type EnteredKeys } from "@/lib/records/accounts";
import { by, type AdminContext } from "./admin-context";
import { done, refused, type Outcome } from "./result";

export type TestAsk = {
  accountId: string;
  environment: Environment;
  /** Keys that are not saved yet; without them, those in use. */
  keys?: EnteredKeys;
};
export type TestRefusal =
  { why: "noSuchAccount" } | { why: "noKeys" } | { why: "amazonSaysNo"; problem: string; message: string };

/** Of Amazon's words, which nobody can erase from the log again. */
const MESSAGE_MAX = 300;

/** Whether Amazon accepts the keys of an account. Reads only: nothing at Amazon changes. */
export async function testAccountConnection(context: AdminContext, ask: TestAsk): Promise<Outcome<null, TestRefusal>> {
  const { accountId, environment } = ask;
  const [account] = await context.db.select().from(accounts).where(eq(accounts.id, accountId));
  if (!account) return refused({ why: "noSuchAccount" });
  const credentials = ask.keys
    ? { ...ask.keys, sellerId: account.sellerId }
    : await readCredentials(context.db, accountId, context.secretKeys);
  if (!credentials) return refused({ why: "noKeys" });
  const answer = await context.testConnection({ region: account.region, environment, credentials });
  const facts = {
    ok: answer.ok,
    accessKeyId: credentials.accessKeyId,
    keysId: credentials.id,
    ...(answer.ok ? {} : { problem: answer.problem, message: answer.message.slice(0, MESSAGE_MAX) }),
  };
  await context.db.transaction((tx) =>
    appendAudit(tx, { chain: accountId, environment, action: "account.connectionTested", facts, ...by(context) }),
  );
  return answer.ok ? done(null) : refused({ why: "amazonSaysNo", problem: answer.problem, message: answer.message });
}
