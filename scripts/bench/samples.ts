import type pg from "pg";

/** An order that somebody looks for, and its place in each list. */
export type Sample = {
  id: string;
  accountId: string;
  sellerOrderId: string;
  buyer: string;
  email: string;
  authorizationReference: string;
  updated: string;
  created: string;
  total: string;
};

/** Orders from everywhere in a shop, always the same ones of it. */
export async function samplesOf(client: pg.ClientBase, count: number): Promise<Sample[]> {
  const { rows } = await client.query<Sample>(
    `select o.id, o.account_id as "accountId", o.seller_order_id as "sellerOrderId", o.buyer_name as buyer,
        o.buyer_email as email, a.reference_id as "authorizationReference", o.total_minor::text as total,
        to_char(o.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as updated,
        to_char(o.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as created
      from order_references o join authorizations a on a.order_id = o.id
      join accounts s on s.id = o.account_id and s.currency = 'USD'
      order by hashtextextended(o.id, 7) limit $1`,
    [count],
  );
  return rows;
}
