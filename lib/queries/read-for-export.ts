import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import pLimit from "p-limit";
import type { Database, Tx } from "@/db/client";

/** An export holds a connection for as long as its reader takes: the pages keep the others. More exports wait their turn. */
const EXPORTS_AT_ONCE = 4;
const PATIENCE_MS = 60_000;
const turns = pLimit(EXPORTS_AT_ONCE);

export type Take<Row> = (rows: Row[]) => Promise<void>;

/**
 * Reads in pieces, all of it as it is at one moment. `read` hands each piece to its second argument, which fails when the
 * reader takes nothing for a minute: who stops reading is let go.
 */
export const readForExport = <Row>(
  db: Database,
  take: Take<Row>,
  read: (tx: Tx, give: Take<Row>) => Promise<void>,
  patienceMs = PATIENCE_MS,
): Promise<void> =>
  turns(() =>
    db.transaction(
      async (tx) => {
        await tx.execute(sql`set local idle_in_transaction_session_timeout = ${sql.raw(`'${patienceMs + 5_000}ms'`)}`);
        await read(tx, (rows) => within(patienceMs, take(rows)));
      },
      { isolationLevel: "repeatable read", accessMode: "read only" },
    ),
  );

async function within(ms: number, work: Promise<void>): Promise<void> {
  const timer = new AbortController();
  const tooLate = sleep(ms, undefined, { signal: timer.signal }).then(() => {
    throw new Error(`The reader of an export took nothing for ${ms / 1_000} s`);
  });
  try {
    await Promise.race([work, tooLate]);
  } finally {
    timer.abort();
    tooLate.catch(() => {});
  }
}
