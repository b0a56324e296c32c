import { and, asc, lte, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { addJob } from "@/db/jobs";
import { orderReferences } from "@/db/schema";
import { isAsked } from "./asked";

const AT_ONCE = 50;
/** A refresh that fails without a word is tried again after this. */
const AGAIN_IN = "60 seconds";

/** Puts the orders that are due on the queue. Two workers never take the same ones: rows are skipped while locked. */
export async function queueDueRefreshes(db: Database): Promise<number> {
  return db.transaction(async (tx) => {
    const due = await tx
      .select({
        id: orderReferences.id,
        accountId: orderReferences.accountId,
        environment: orderReferences.environment,
      })
      .from(orderReferences)
      .where(
        and(
          lte(orderReferences.nextRefreshAt, sql`now()`),
          isAsked(orderReferences.accountId, orderReferences.environment),
        ),
      )
      .orderBy(asc(orderReferences.nextRefreshAt))
      .limit(AT_ONCE)
      .for("update", { of: orderReferences, skipLocked: true });
    for (const { id, accountId, environment } of due) {
      await tx
        .update(orderReferences)
        .set({ nextRefreshAt: sql`now() + ${AGAIN_IN}::interval` })
        .where(sql`${orderReferences.id} = ${id}`);
      await addJob(
        tx,
        "refresh-due-order",
        { accountId, environment, orderId: id },
        { key: `due:${id}`, maxAttempts: 3 },
      );
    }
    return due.length;
  });
}
