import "server-only";
import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { auditLog, type AuditAsk, type AuditRow } from "./audit-log";

const BATCH = 1_000;

/** The whole of what was asked for, as it is at one moment. A reader who stops reading is let go after a minute. */
export const everyAuditEntry = (
  db: Database,
  ask: AuditAsk,
  take: (rows: AuditRow[]) => Promise<void>,
): Promise<void> =>
  db.transaction(
    async (tx) => {
      await tx.execute(sql`set local idle_in_transaction_session_timeout = '60s'`);
      let before: number | null = null;
      do {
        const page: Awaited<ReturnType<typeof auditLog>> = await auditLog(
          tx,
          ask,
          before === null ? null : { side: "older", id: before },
          BATCH,
        );
        if (page.rows.length > 0) await take(page.rows);
        before = page.older;
      } while (before !== null);
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
