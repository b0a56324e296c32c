import { sql } from "drizzle-orm";
import type { Queryable } from "./client";

type OrderPlace = { accountId: string; environment: string; orderId: string };

/** The queue's tasks, and what each is told. lib/sync has one function for each. */
export type Tasks = {
  "run-intent": { intentId: string };
  /** Somebody looks at this order, or something of it was just concluded. */
  "refresh-order": OrderPlace;
  /** Its turn has come, and nobody waits. */
  "refresh-due-order": OrderPlace;
};

export type When = {
  /** Milliseconds from now, by the database's clock. */
  inMs?: number;
  /** A job with the same key that has not started is replaced, so that there is one per intent or order. */
  key: string;
  maxAttempts?: number;
};

/**
 * Adds a job in the caller's transaction: it exists exactly if what it is about was committed. Its time counts from this
 * statement, not from the transaction's beginning: a job must not be early for a moment that the same transaction wrote down.
 */
export async function addJob<Task extends keyof Tasks>(
  tx: Queryable,
  task: Task,
  payload: Tasks[Task],
  { inMs = 0, key, maxAttempts = 25 }: When,
): Promise<void> {
  await tx.execute(sql`
    select graphile_worker.add_job(
      ${task}::text, ${JSON.stringify(payload)}::json,
      run_at => clock_timestamp() + make_interval(secs => ${inMs / 1000}), job_key => ${key}::text, max_attempts => ${maxAttempts}::int
    )`);
}
