import type { Database } from "./database";
import type { Scope } from "./objects";

export type ReferenceType = "authorization" | "capture" | "refund" | "reversal";
export type Reference = { parentId: string; fingerprint: string; objectId: string; answer: string | null };

/** Which reference id made which object, and from which parameters (wire 7): remembered forever. */
export function referenceTable(database: Database) {
  return {
    find: ({ sellerId, environment }: Scope, type: ReferenceType, referenceId: string) =>
      database.one<Reference>(
        `SELECT parent_id AS parentId, fingerprint, object_id AS objectId, answer FROM reference_ids
         WHERE environment = ? AND seller_id = ? AND type = ? AND reference_id = ?`,
        ...[environment, sellerId, type, referenceId],
      ),
    add: ({ sellerId, environment }: Scope, type: ReferenceType, referenceId: string, reference: Reference) =>
      database.run(
        `INSERT INTO reference_ids (environment, seller_id, type, reference_id, parent_id, fingerprint, object_id, answer)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
        ...[environment, sellerId, type, referenceId],
        ...[reference.parentId, reference.fingerprint, reference.objectId, reference.answer],
      ),
    /** Free again, as if it had never been used. */
    release: ({ sellerId, environment }: Scope, type: ReferenceType, referenceId: string) =>
      database.run(
        "DELETE FROM reference_ids WHERE environment = ? AND seller_id = ? AND type = ? AND reference_id = ?",
        ...[environment, sellerId, type, referenceId],
      ),
  };
}
