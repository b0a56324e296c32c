import { randomBytes, randomUUID } from "node:crypto";
import { accountEnvironments, accounts, users, type Region } from "@/db/schema";
import { replaceCredentials } from "@/lib/records/accounts";
import { secretKeys } from "@/lib/records/secret-keys";
import { amazonAt, type Amazon } from "./amazon";
import { cloneDatabase, type TestDatabase } from "./database";

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
  const [account] = await db
    .insert(accounts)
    .values({
      slug: `shop-${randomBytes(3).toString("hex")}`,
      name: "Test shop",
      sellerId: amazon.seller.sellerId,
      region,
      currency: amazon.seller.currencyCode,
    })
    .returning();
  for (const environment of ["sandbox", "production"] as const)
    await db.insert(accountEnvironments).values({ accountId: account!.id, environment });
  const { accessKeyId, secretKey } = amazon.seller;
  await db.transaction((tx) => replaceCredentials(tx, account!.id, { accessKeyId, secretKey }, secretKeys()));
  const [operator] = await db
    .insert(users)
    .values({ email: `${randomUUID()}@example.com`, name: "Olive Operator", role: "operator" })
    .returning();
  const scope = { accountId: account!.id, environment: "sandbox" as const };
  return {
    db,
    amazon,
    scope,
    account: account!,
    operator: operator!,
    database,
    context: context.contextFor({ userId: operator!.id, scope }),
    close: () => closeShop(db, database),
  };
}

async function closeShop(db: { $client: { end(): Promise<void> } }, database: TestDatabase): Promise<void> {
  await db.$client.end();
  await database.drop();
}

export type { Amazon };
