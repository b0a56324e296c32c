import "server-only";
import { sql, type SQL } from "drizzle-orm";
import { inScope } from "./orders-where";

/** How many orders each way of matching may find in an account: a search costs the same in every size of shop. */
export const FOUND_MAX = 200;

/** The first 19 characters of any of Amazon's ids are the order's (domain reference 1.2). */
const AMAZON_ID = /^[PS]\d{2}-\d{7}-\d{7}(?=$|-[ACRPQ]?\d{0,7}$)/;
const AMAZON_ID_START = /^[PS]\d{2}(-(\d{0,7}|\d{7}-\d{0,6}))?$/;

export const orderIdIn = (text: string): string | null => AMAZON_ID.exec(text.toUpperCase())?.[0] ?? null;

/** All order ids in a text that was pasted, each once: out of a mail, or a column of a sheet. */
export const orderIdsIn = (text: string): string[] => [
  ...new Set(text.toUpperCase().match(/\b[PS]\d{2}-\d{7}-\d{7}\b/g) ?? []),
];

/**
 * The ids of the orders that a text may mean, as rows `f (source, id)` of the account `s`: Amazon's ids, the merchant's, a reference
 * id, the buyer's name or e-mail address. Exact matches come newest first, then what begins with the text.
 */
export function foundBy(text: string): SQL {
  const typed = text.trim();
  const caseless = (words: SQL) => sql`lower(${words})`;
  const plain = (words: SQL) => sql`search_key(${words})`; // "Chloe O'Neill" for "Chloé O’Neill", as a keyboard has it
  const columns = {
    seller: { as: caseless, of: sql`o.seller_order_id` },
    name: { as: plain, of: sql`o.buyer_name` },
    lastName: { as: plain, of: sql`substring(o.buyer_name from '[^ ]+$')` },
    email: { as: caseless, of: sql`o.buyer_email` },
  };
  const matches = Object.entries(columns).flatMap(([name, { as, of }]) => [
    ordersWhere(`${name} is`, sql`${as(of)} = ${as(sql`${typed}`)}`, sql`order by o.updated_at desc`),
    ordersWhere(`${name} begins`, sql`${as(of)} ^@ ${as(sql`${typed}`)}`),
  ]);
  const references = ["authorizations", "captures", "refunds", "intents"].map(
    (table) =>
      sql`(select ${table}::text as source, o.order_id as id from ${sql.identifier(table)} o where ${inScope} and o.reference_id = ${typed})`,
  );
  return sql.join([...amazonIds(typed.toUpperCase()), ...matches, ...references], sql` union all `);
}

function amazonIds(text: string): SQL[] {
  const whole = orderIdIn(text);
  if (whole) return [ordersWhere("id is", sql`o.id = ${whole}`)];
  return AMAZON_ID_START.test(text) ? [ordersWhere("id begins", sql`o.id ^@ ${text}`)] : [];
}

const ordersWhere = (source: string, condition: SQL, order = sql``): SQL =>
  sql`(select ${source}::text as source, o.id from order_references o where ${inScope} and ${condition} ${order} limit ${FOUND_MAX})`;
