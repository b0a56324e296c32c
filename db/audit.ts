import { createHash, randomBytes } from "node:crypto";
import type { Queryable } from "./client";
import { auditEntries, auditPersonalValues } from "./schema";

export type AuditEntry = {
  /** An account's id, or `organization`. */
  chain: string;
  environment?: string;
  /** The person; none for the worker. */
  actorId?: string | null;
  action: string;
  orderId?: string;
  objectId?: string;
  intentId?: string;
  facts?: Record<string, unknown>;
  /** Names, addresses, free text about people: kept apart, so that they can be erased. */
  personal?: Record<string, string>;
};

/**
 * Adds an entry to its chain, which stays locked until the transaction ends: write it last. The database seals it.
 * Digests are salted, so that an erased name can't be found again by trying names.
 */
export async function appendAudit(tx: Queryable, { personal = {}, facts = {}, ...entry }: AuditEntry): Promise<void> {
  const values = Object.entries(personal).map(([field, value]) => ({
    field,
    value,
    salt: randomBytes(16).toString("hex"),
  }));
  const personalDigests = Object.fromEntries(values.map((v) => [v.field, digest(v.salt, v.value)]));
  const [written] = await tx
    .insert(auditEntries)
    .values({ ...entry, facts, personalDigests })
    .returning({ id: auditEntries.id });
  if (values.length > 0)
    await tx.insert(auditPersonalValues).values(values.map((v) => ({ ...v, entryId: written!.id })));
}

export const digest = (salt: string, value: string) => createHash("sha256").update(`${salt}\n${value}`).digest("hex");
