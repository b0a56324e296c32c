import { eq, or, and } from "drizzle-orm";
import { appendAudit } from "@/db/audit";
import { accounts, type Environment, type Region } from "@/db/schema";
import { ledgerCurrency } from "@/lib/payments/limits";
import { replaceCredentials, setEnvironments, type EnteredKeys } from "@/lib/records/accounts";
import { by, type AdminContext } from "./admin-context";
import { done, refused, type Outcome } from "./result";

export type AccountFields = {
  name: string;
  timeZone: string;
  storeName: string | null;
  softDescriptor: string | null;
  confirmSuccessUrl: string | null;
  confirmFailureUrl: string | null;
  enabled: Record<Environment, boolean>;
};
export type CreateAccountAsk = AccountFields & { slug: string; sellerId: string; region: Region; keys: EnteredKeys };
export type CreateAccountRefusal = { why: "slugTaken" } | { why: "sellerKnown"; slug: string };

/** A seller of Amazon Pay, its keys sealed. Nothing is sent to Amazon. */
export async function createAccount(
  context: AdminContext,
  { keys, enabled, ...fields }: CreateAccountAsk,
): Promise<Outcome<{ id: string; slug: string }, CreateAccountRefusal>> {
  return context.db.transaction(async (tx) => {
    const [account] = await tx
      .insert(accounts)
      .values({ ...fields, currency: ledgerCurrency(fields.region) })
      .onConflictDoNothing()
      .returning();
    if (!account) {
      const sameSeller = and(eq(accounts.sellerId, fields.sellerId), eq(accounts.region, fields.region));
      const found = await tx
        .select()
        .from(accounts)
        .where(or(eq(accounts.slug, fields.slug), sameSeller));
      const seller = found.find((row) => row.sellerId === fields.sellerId && row.region === fields.region);
      return refused(seller ? { why: "sellerKnown" as const, slug: seller.slug } : { why: "slugTaken" as const });
    }
    await setEnvironments(tx, account.id, enabled);
    await replaceCredentials(tx, account.id, keys, context.secretKeys);
    const { slug, sellerId, region } = account;
    const facts = { ...fields, enabled, accessKeyId: keys.accessKeyId, withAuthToken: Boolean(keys.mwsAuthToken) };
    await appendAudit(tx, { chain: account.id, action: "account.created", facts, ...by(context) });
    await appendAudit(tx, {
      chain: "organization",
      action: "account.created",
      facts: { slug, sellerId, region },
      ...by(context),
    });
    return done({ id: account.id, slug });
  });
}
