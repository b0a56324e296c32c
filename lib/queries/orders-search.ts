import "server-only";
import { sql, type SQL } from "drizzle-orm";
import { inScope } from "./orders-where";

/** How many orders each way of matching may find in an account: a search costs the same in every size of shop. */
export const FOUND_MAX = 200;

/** The first 19 characters of any of Amazon's ids are the order's (domain reference 1.2). */
const AMAZON_ID = /^[PS]\d{2}-\d{7}-\d{7}(?=$|-[ACRPQ]?\d{0,7}$)/;
const AMAZON_ID_START = /^[PS]\d{2}(-(\d{0,7}|\d{7}-\d{0,6}))?$/;

export const orderIdIn = (text: string): string | null => AMAZON_ID.exec(bare(text).toUpperCase())?.[0] ?? null;

/** All order ids in a text that was pasted, each once: out of a mail, or a column of a sheet. */
export const orderIdsIn = (text: string): string[] => [
  ...new Set(text.toUpperCase().match(/\b[PS]\d{2}-\d{7}-\d{7}\b/g) ?? []),
];

/**
 * The ids of the orders that a text may mean, as rows `f (source, id)` of the account `s`: Amazon's ids, the merchant's or the
 * number at its end, a reference id, the buyer's name or e-mail address. Exact matches come newest first, then what begins with the text.
 */
export function foundBy(text: string): SQL {
  const typed = bare(text);
  const name = sql`search_key(${typed})`; // "Chloe O'Neill" for "Chloé O’Neill", as a keyboard has it
  const sellerOrder = sql`seller_order_key(${typed})`; // "HG 204918" for "HG-204918", as a mail or a voice has it
  const ways = {
    seller: { of: sql`seller_order_key(o.seller_order_id)`, is: sellerOrder },
    number: { of: sql`substring(o.seller_order_id from '[0-9]+$')`, is: sellerOrder },
    name: { of: sql`search_key(o.buyer_name)`, is: name },
    lastName: { of: sql`search_key(substring(o.buyer_name from '[^ ]+$'))`, is: name },
    email: { of: sql`lower(o.buyer_email)`, is: sql`lower(${typed})` },
  };
  const matches = Object.entries(ways).flatMap(([way, { of, is }]) => [
    ordersWhere(`${way} is`, sql`${of} = ${is}`, sql`order by o.updated_at desc`),
    ordersWhere(`${way} begins`, sql`${of} ^@ nullif(${is}, '')`), // of "#" nothing is left, which begins them all
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

const PAIRS = [`""`, "''", "‘’", "“”", "„“", "«»", "‹›", "<>", "()", "[]"];

/** Without what a sentence or a mail program put around it: `"HG-204918",`, `<maren@example.com>`, `mailto:…`. */
function bare(text: string): string {
  const typed = text.trim();
  const within = typed.replace(/^[\s\p{Cf}]+|[\s\p{Cf}.,;:!?]+$/gu, "").replace(/^mailto:/i, "");
  const paired = PAIRS.some((pair) => within.startsWith(pair[0]!) && within.endsWith(pair[1]!));
  if (paired && within.length > 2) return bare(within.slice(1, -1));
  return within || typed;
}
