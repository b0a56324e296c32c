import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect, type Database } from "@/db/client";
import { cloneDatabase, type TestDatabase } from "@/e2e/support/database";
import { readForExport } from "./read-for-export";

let database: TestDatabase;
let db: Database;
beforeAll(async () => {
  database = await cloneDatabase();
  db = connect({ url: database.url, applicationName: "test", max: 6 });
});
afterAll(async () => {
  await db.$client.end();
  await database.drop();
});

test("however many exports are read slowly, pages find a connection, and each export has its turn", async () => {
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const slow = Array.from({ length: 9 }, (_, n) =>
    readForExport<number>(
      db,
      async () => {
        begun.push(n);
        await new Promise<void>((resolve) => ends.push(resolve));
      },
      (_tx, give) => give([n]),
    ),
  );
  await expect.poll(() => begun).toHaveLength(4);
  await db.execute(sql`select 1`);
  expect(begun).toHaveLength(4);
  ends.forEach((end) => end());
  await expect.poll(() => begun).toHaveLength(8);
  ends.forEach((end) => end());
  await expect.poll(() => begun).toHaveLength(9);
  ends.forEach((end) => end());
  await Promise.all(slow);
});

test("a reader who takes nothing is let go, and gives the connection back", async () => {
  const stalled = readForExport<number>(
    db,
    () => new Promise<void>(() => {}),
    (_tx, give) => give([1]),
    200,
  );
  await expect(stalled).rejects.toThrow("The reader of an export took nothing for 0.2 s");
  expect(db.$client.totalCount - db.$client.idleCount).toBe(0);
});
