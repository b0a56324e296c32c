import { randomBytes, randomUUID } from "node:crypto";
import type { Database } from "@/db/client";
import { accountEnvironments, accounts, users, type Region, type Role } from "@/db/schema";
import { replaceCredentials } from "@/lib/records/accounts";
import { secretKeys } from "@/lib/secret-keys";
import { amazonAt, type Amazon } from "./amazon";
import { cloneDatabase } from "./database";

// A merchant as the programs know one: a database, an account whose seller is the stand-in's, and somebody who acts.

/** The environment variables of a program that talks to this database and this stand-in. */
export const programEnv = (databaseUrl: string, sandboxUrl: string, timeScale = 1): Record<string, string> => ({
  TILLWAY_MODE: "test",
  DATABASE_URL: databaseUrl,
  TILLWAY_SECRET_KEY: SECRET_KEY,
  TILLWAY_MWS_ORIGIN: sandboxUrl,
  TILLWAY_TIME_SCALE: String(timeScale),
  LOG_LEVEL: "silent",
});
const SECRET_KEY = randomBytes(32).toString("base64");

export type Shop = Awaited<ReturnType<typeof openShop>>;

/** Sets this process up as a program of ours, with a database of its own. */
export async function openShop({
  sandboxUrl,
  timeScale,
  region = "us",
}: {
  sandboxUrl: string;
  timeScale?: number;
  region?: Region;
}) {
  const database = await cloneDatabase();
  Object.assign(process.env, programEnv(database.url, sandboxUrl, timeScale));
  const context = await import("@/lib/context"); // reads the configuration set above
  const db = context.database();
  const amazon = await amazonAt(sandboxUrl, region);
  const { account, scope, operator, agent } = await registerShop(db, amazon);
  return {
    ...{ db, amazon, scope, account, operator, agent, database },
    context: context.contextFor({ userId: operator.id, scope }),
    async close() {
      await db.$client.end();
      await database.drop();
    },
  };
}

/** The stand-in's seller as an account of ours, and two people who work for it. */
export async function registerShop(db: Database, { seller }: Amazon) {
  const { sellerId, region, currencyCode: currency, accessKeyId, secretKey } = seller;
  const slug = `shop-${randomBytes(3).toString("hex")}`;
  const [account] = await db
    .insert(accounts)
    .values({ slug, name: "Test shop", sellerId, region, currency })
    .returning();
  const accountId = account!.id;
  for (const environment of ["sandbox", "production"] as const)
    await db.insert(accountEnvironments).values({ accountId, environment });
  await db.transaction((tx) => replaceCredentials(tx, accountId, { accessKeyId, secretKey }, secretKeys()));
  const person = (name: string, role: Role) => ({ email: `${randomUUID()}@example.com`, name, role });
  const [operator, agent] = await db
    .insert(users)
    .values([person("Olive Operator", "operator"), person("Ada Agent", "agent")])
    .returning();
  return {
    account: account!,
    scope: { accountId, environment: "sandbox" as const },
    operator: operator!,
    agent: agent!,
  };
}
