import "server-only";
import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";

export type AuditFault = "changed" | "missing" | "personalValueChanged";
export type AuditVerification = {
  checked: number;
  /** The newest entry's hash: noted down elsewhere, it proves later that nothing was cut off the end. */
  lastHash: string | null;
  firstFault: { sequence: number; fault: AuditFault } | null;
};

/**
 * Computes every hash of a chain again, from its first entry: each must fit its own content and name the one before it.
 * Personal values that are still kept must fit their digests; erased ones are no fault.
 */
export async function verifyAuditChain(db: Queryable, chain: string): Promise<AuditVerification> {
  const { rows } = await db.execute<{
    checked: string;
    last_hash: string | null;
    sequence: string | null;
    fault: AuditFault | null;
  }>(sql`
    with entries as (
      select e.sequence, e.hash,
        row_number() over in_order as place,
        coalesce(lag(e.hash) over in_order, '') as hash_before,
        e.previous_hash,
        audit_hash(e) as computed,
        exists (
          select from audit_personal_values v
          where v.entry_id = e.id
            and encode(sha256(convert_to(v.salt || E'\n' || v.value, 'UTF8')), 'hex')
              is distinct from e.personal_digests ->> v.field
        ) as personal_changed
      from audit_entries e
      where e.chain = ${chain}
      window in_order as (order by e.sequence)
    ),
    judged as (
      select sequence, hash, place,
        case
          when sequence <> place or previous_hash <> hash_before then 'missing'
          when computed <> hash then 'changed'
          when personal_changed then 'personalValueChanged'
        end as fault
      from entries
    )
    select
      (select count(*) from judged) as checked,
      (select hash from judged order by place desc limit 1) as last_hash,
      f.sequence, f.fault
    from (select 1) one
    left join lateral (select sequence, fault from judged where fault is not null order by place limit 1) f on true`);
  const { checked, last_hash: lastHash, sequence, fault } = rows[0]!;
  return {
    checked: Number(checked),
    lastHash,
    firstFault: fault && sequence !== null ? { sequence: Number(sequence), fault } : null,
  };
}
