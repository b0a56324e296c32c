import { inspect } from "node:util";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cloneDatabase, type TestDatabase } from "@/e2e/support/database";
import { connect, type Database } from "./client";
import { withoutValues } from "./failure";
import { users } from "./schema";

let database: TestDatabase;
let db: Database;
beforeAll(async () => {
  database = await cloneDatabase();
  db = connect({ url: database.url, applicationName: "failure test" });
});
afterAll(async () => {
  await db.$client.end();
  await database.drop();
});

const failureOf = (statement: PromiseLike<unknown>): Promise<Error> =>
  Promise.resolve(statement).then(
    () => expect.unreachable("The statement went through"),
    (error: Error) => error,
  );
const person = { email: "jane.doe@example.com", name: "Jane Doe", role: "agent" } as const;

test("a refused row is told by code, constraint and table, and nobody is named", async () => {
  await db.insert(users).values(person);
  const failure = await failureOf(db.insert(users).values(person));
  expect(failure.cause).toEqual({ code: "23505", constraint: "users_email_unique", table: "users" });
  expect(failure.message).toContain("users_email_unique");
  expect(inspect(failure, { depth: null })).not.toMatch(/jane/i);
});

test("a value that doesn't fit its column is not quoted", async () => {
  const failure = await failureOf(db.transaction((tx) => tx.execute(sql`select ${"Jane Doe"}::uuid`)));
  expect(failure.message).toContain("22P02");
  expect(inspect(failure, { depth: null })).not.toMatch(/jane/i);
});

test("a mistake in a statement says which", async () => {
  const failure = await failureOf(db.execute(sql`select nothing_of_this_name from users`));
  expect(failure.message).toContain('column "nothing_of_this_name" does not exist');
});

test("the driver's own errors lose their row as well, and others stay as they are", async () => {
  await db.$client.query("insert into users (email, name, role) values ('joe@example.com', 'Joe', 'agent')");
  const failure = await failureOf(
    db.$client.query("insert into users (email, name, role) values ('joe@example.com', 'Joe', 'agent')"),
  );
  expect(inspect(withoutValues(failure), { depth: null })).not.toMatch(/joe@/);
  const other = new Error("Connection terminated unexpectedly");
  expect(withoutValues(other)).toBe(other);
});
