import "server-only";
import type { Database } from "@/db/client";
import { auditLog, type AuditAsk, type AuditRow } from "./audit-log";
import { readForExport, type Take } from "./read-for-export";

const BATCH = 1_000;

/** The whole of what was asked for, newest first. */
export const everyAuditEntry = (db: Database, ask: AuditAsk, take: Take<AuditRow>): Promise<void> =>
  readForExport(db, take, async (tx, give) => {
    let before: number | null = null;
    do {
      const at = before === null ? null : ({ side: "older", id: before } as const);
      const page: Awaited<ReturnType<typeof auditLog>> = await auditLog(tx, ask, at, BATCH);
      if (page.rows.length > 0) await give(page.rows);
      before = page.older;
    } while (before !== null);
  });
