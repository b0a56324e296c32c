import "server-only";
import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { OrderRow } from "./order-row";
import type { ListScope, OrdersAsk } from "./orders-ask";
import { ordersPage } from "./orders-list";

const BATCH = 1_000;

/**
 * All orders of a list, in its order, as they are at one moment: an order that changes meanwhile is neither missed nor twice in it.
 * A reader who stops reading is let go after a minute.
 */
export const everyOrder = (
  db: Database,
  scopes: ListScope[],
  ask: OrdersAsk,
  take: (rows: OrderRow[]) => Promise<void>,
): Promise<void> =>
  db.transaction(
    async (tx) => {
      await tx.execute(sql`set local idle_in_transaction_session_timeout = '60s'`);
      let at: OrdersAsk["at"] = null;
      do {
        const { rows, older } = await ordersPage(tx, scopes, { ...ask, at }, { size: BATCH });
        if (rows.length > 0) await take(rows);
        at = older && { side: "after", cursor: older };
      } while (at);
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
