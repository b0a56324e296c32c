import "server-only";
import type { Database } from "@/db/client";
import type { OrderRow } from "./order-row";
import type { ListScope, OrdersAsk } from "./orders-ask";
import { ordersPage } from "./orders-list";
import { readForExport, type Take } from "./read-for-export";

const BATCH = 1_000;

/** All orders of a list, in its order: one that changes meanwhile is neither missed nor twice in it. */
export const everyOrder = (db: Database, scopes: ListScope[], ask: OrdersAsk, take: Take<OrderRow>): Promise<void> =>
  readForExport(db, take, async (tx, give) => {
    let at: OrdersAsk["at"] = null;
    do {
      const { rows, older } = await ordersPage(tx, scopes, { ...ask, at }, { size: BATCH });
      if (rows.length > 0) await give(rows);
      at = older && { side: "after", cursor: older };
    } while (at);
  });
