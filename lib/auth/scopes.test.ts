import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { accountEnvironments, accounts, environments, memberships, users, type Environment } from "@/db/schema";
import { cloneDatabase, type TestDatabase } from "@/e2e/support/database";
import { programEnv } from "@/e2e/support/shop";
import type { Database } from "@/db/client";
import { seesEveryAccount } from "./scopes";

let cloned: TestDatabase;
let db: Database;
beforeAll(async () => {
  cloned = await cloneDatabase();
  Object.assign(process.env, programEnv(cloned.url, "http://127.0.0.1:9"));
  db = (await import("@/lib/context")).database();
});
afterAll(async () => {
  await db.$client.end();
  await cloned.drop();
});

async function addAccount(off?: Environment) {
  const slug = `shop-${randomBytes(4).toString("hex")}`;
  const row = { slug, sellerId: `A${slug}`, name: slug, region: "us" as const, currency: "USD" };
  const [account] = await db.insert(accounts).values(row).returning();
  for (const environment of environments)
    await db.insert(accountEnvironments).values({ accountId: account!.id, environment, enabled: environment !== off });
  return account!.id;
}

test("whoever sees each account at work in each environment sees every account, and nobody who misses one", async () => {
  const [one, sandboxOnly] = [await addAccount(), await addAccount("production")];
  const archived = await addAccount();
  await db.update(accounts).set({ archivedAt: new Date() }).where(eq(accounts.id, archived));
  const [ines] = await db
    .insert(users)
    .values({ email: "ines@shop.example", name: "Ines", role: "auditor" })
    .returning();
  const sees = (accountId: string, environment: Environment) =>
    db.insert(memberships).values({ userId: ines!.id, accountId, environment });
  const asked = () => seesEveryAccount({ userId: ines!.id, role: "auditor" });

  expect(await asked()).toBe(false);
  await sees(one, "sandbox");
  await sees(one, "production");
  expect(await asked()).toBe(false);
  await sees(sandboxOnly, "sandbox");
  expect(await asked()).toBe(true);
  await addAccount();
  expect(await asked()).toBe(false);
  expect(await seesEveryAccount({ userId: ines!.id, role: "admin" })).toBe(true);
});
