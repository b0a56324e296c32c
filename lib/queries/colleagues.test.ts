import { afterAll, beforeAll, expect, test } from "vitest";
import { connect, type Database } from "@/db/client";
import { accounts, memberships, users, type Role } from "@/db/schema";
import type { Scope } from "@/db/scope";
import { cloneDatabase, type TestDatabase } from "@/e2e/support/database";
import { colleaguesByRole } from "./colleagues";

let database: TestDatabase;
let db: Database;
let scope: Scope;

beforeAll(async () => {
  database = await cloneDatabase();
  db = connect({ url: database.url, applicationName: "test" });
  const shop = { name: "US", region: "us" as const, currency: "USD" };
  const [here, elsewhere] = await db
    .insert(accounts)
    .values([
      { ...shop, slug: "us", sellerId: "A1" },
      { ...shop, slug: "us-2", sellerId: "A2" },
    ])
    .returning();
  scope = { accountId: here!.id, environment: "sandbox" };
  const add = async (name: string, role: Role, places: Scope[], more: Partial<typeof users.$inferInsert> = {}) => {
    const [user] = await db
      .insert(users)
      .values({ name, role, email: `${name.toLowerCase()}@example.com`, ...more })
      .returning();
    if (places.length > 0) await db.insert(memberships).values(places.map((place) => ({ userId: user!.id, ...place })));
  };
  await add("Tomas", "operator", [scope, { ...scope, environment: "production" }]);
  for (const name of ["Dora", "Carl", "Bea", "Ada"]) await add(name, "agent", [scope]);
  await add("Nora", "admin", []);
  await add("Gone", "operator", [scope], { disabledAt: new Date() });
  await add("Invited", "operator", [scope], { passwordHash: "one-time:1:x" });
  await add("Stranger", "operator", [{ accountId: elsewhere!.id, environment: "sandbox" }]);
  await add("Live", "operator", [{ ...scope, environment: "production" }]);
  await add("Ruth", "auditor", [scope]);
});
afterAll(async () => {
  await db.$client.end();
  await database.drop();
});

test("those are named who see the account in this environment and have come to it, administrators always", async () =>
  expect(await colleaguesByRole(db, scope, ["operator", "admin"])).toEqual({
    operator: { names: ["Tomas"], count: 1 },
    admin: { names: ["Nora"], count: 1 },
  }));

test("three of a role are named, and all of them counted", async () =>
  expect(await colleaguesByRole(db, scope, ["agent"])).toEqual({
    agent: { names: ["Ada", "Bea", "Carl"], count: 4 },
  }));

test("a role that nobody has is not there", async () => {
  expect(await colleaguesByRole(db, scope, ["viewer"])).toEqual({});
  expect(await colleaguesByRole(db, scope, [])).toEqual({});
});
