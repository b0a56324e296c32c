import "server-only";
import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import type { ListScope } from "./orders-ask";
import { accountsAsked } from "./orders-list";
import { inScope } from "./orders-where";

/** The currencies that these accounts have orders in. Steps from one to the next in an index: as many reads as currencies. */
export async function orderCurrencies(db: Queryable, scopes: ListScope[]): Promise<string[]> {
  const { rows } = await db.execute<{ currency: string }>(sql`
    select distinct c.currency from ${accountsAsked(scopes)} cross join lateral (
      with recursive c (currency) as (
        (select o.currency from order_references o
          where ${inScope} and o.currency is not null order by o.currency limit 1)
        union all
        select (select o.currency from order_references o
          where ${inScope} and o.currency > c.currency order by o.currency limit 1)
        from c where c.currency is not null
      )
      select c.currency from c where c.currency is not null) c
    order by c.currency`);
  return rows.map(({ currency }) => currency);
}
