import { afterAll, beforeAll, expect, test } from "vitest";
import pg from "pg";
import { cloneDatabase, testServerUrl, type TestDatabase } from "@/e2e/support/database";
import { seed, seededDatabase } from "./seed";

let seeded: TestDatabase;
let untouched: TestDatabase;
const inside = async <Row extends pg.QueryResultRow>({ ownerUrl }: TestDatabase, text: string): Promise<Row[]> => {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
};

beforeAll(async () => {
  seeded = await seededDatabase(testServerUrl(), 5_000);
  untouched = await cloneDatabase();
}, 300_000);
afterAll(async () => {
  await seeded.drop();
  await untouched.drop();
});

test("every row refers to one that is there", async () => {
  const keys = await inside<{ table: string; name: string; definition: string }>(
    seeded,
    `select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
      where contype = 'f' and conrelid in ('order_references'::regclass, 'authorizations'::regclass, 'captures'::regclass, 'refunds'::regclass)`,
  );
  expect(keys.length).toBeGreaterThan(6);
  for (const { table, name, definition } of keys) {
    // Made anew, a foreign key looks at every row; were one an orphan, this would throw.
    await inside(seeded, `alter table ${table} drop constraint "${name}", add constraint "${name}" ${definition}`);
  }
});

test("an order's totals are those of what lies below it", async () => {
  const wrong = await inside(
    seeded,
    `select o.id from order_references o
      left join (select order_id, sum(amount_minor) filter (where state = 'Open') as held, sum(amount_minor) filter (where state = 'Pending') as pending
        from authorizations group by 1) a on a.order_id = o.id
      left join (select order_id, sum(amount_minor) as amount from captures group by 1) c on c.order_id = o.id
      left join (select order_id, sum(amount_minor) as amount from refunds group by 1) r on r.order_id = o.id
      where (o.on_hold_minor, o.pending_hold_minor, o.captured_minor, o.refunded_minor)
        <> (coalesce(a.held, 0), coalesce(a.pending, 0), coalesce(c.amount, 0), coalesce(r.amount, 0))`,
  );
  expect(wrong).toEqual([]);
});

test("the shop is believable: most orders are over, some are open, a few have gone back", async () => {
  const [shares] = await inside<Record<"closed" | "open" | "canceled" | "refunded" | "accounts", number>>(
    seeded,
    `select avg((state = 'Closed')::int)::float8 as closed, avg((state = 'Open')::int)::float8 as open,
      avg((state = 'Canceled')::int)::float8 as canceled, avg((refunded_minor > 0)::int)::float8 as refunded,
      count(distinct account_id)::int as accounts from order_references`,
  );
  expect(shares!.accounts).toBe(4);
  expect(shares!.closed).toBeGreaterThan(0.7);
  for (const rare of [shares!.open, shares!.canceled, shares!.refunded]) expect(rare).toBeGreaterThan(0.02);
});

test("all indexes are there again", async () => {
  const indexes = `select indexdef from pg_indexes where schemaname = 'public' order by 1`;
  expect(await inside(seeded, indexes)).toEqual(await inside(untouched, indexes));
});

test("where there are orders, none is lost", async () => {
  const count = async () =>
    (await inside<{ orders: number }>(seeded, "select count(*)::int as orders from order_references"))[0]!.orders;
  await expect(seed(testServerUrl(), seeded, 10)).rejects.toThrow("There are orders here already");
  expect(await count()).toBe(5_000);
});
