import { randomBytes, randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect, type Database } from "@/db/client";
import { accountEnvironments, users, type Environment } from "@/db/schema";
import { cloneDatabase, type TestDatabase } from "@/e2e/support/database";
import type { AdminContext } from "@/lib/commands/admin-context";
import { createAccount } from "@/lib/commands/create-account";
import { rotateKeys } from "@/lib/commands/rotate-keys";
import { testAccountConnection } from "@/lib/commands/test-account-connection";
import { noteAnswer } from "@/lib/mirror/amazon-clock";
import { readSecretKeys } from "@/lib/records/secrets";
import { accountDetails } from "./account-details";
import { accountsList } from "./accounts-list";

let database: TestDatabase;
let db: Database;
let context: AdminContext;

beforeAll(async () => {
  database = await cloneDatabase();
  db = connect({ url: database.url, applicationName: "test" });
  const nora = { name: "Nora Lind", email: "nora@shop.example", role: "admin" } as const;
  const [row] = await db.insert(users).values(nora).returning();
  context = {
    ...{ db, person: { ...nora, userId: row!.id }, secretKeys: readSecretKeys(randomBytes(32).toString("base64")) },
    testConnection: ({ credentials: { secretKey } }) =>
      Promise.resolve(
        outOfReach ? { ok: false, ...UNREACHABLE } : secretKey === RIGHT ? { ok: true } : { ok: false, ...REFUSED },
      ),
  };
});
afterAll(async () => {
  await db.$client.end();
  await database.drop();
});

const RIGHT = "the-secret-of-the-shop";
const REFUSED = { problem: "secretKey", message: "The request signature we calculated does not match." };
const UNREACHABLE = { problem: "unreachable", message: "connection failed: ECONNREFUSED" };
let outOfReach = false;
const keys = (secretKey: string) => ({ accessKeyId: "AKIA1234567890EXAMPLE", secretKey });

async function shopWith(secretKey: string) {
  const made = await createAccount(context, {
    ...{ slug: `shop-${randomBytes(4).toString("hex")}`, sellerId: randomBytes(7).toString("hex").toUpperCase() },
    ...{ name: "Shop", region: "uk", timeZone: "Europe/London", storeName: null, softDescriptor: null },
    ...{ confirmSuccessUrl: null, confirmFailureUrl: null, enabled: { sandbox: true, production: true } },
    keys: keys(secretKey),
  });
  if (!made.ok) throw new Error(made.refusal.why);
  const { id: accountId, slug } = made.value;
  const tried = (environment: Environment = "sandbox") => testAccountConnection(context, { accountId, environment });
  const keysAre = async () => (await accountDetails(db, slug))!.environments.find(isSandbox)!.keys;
  return { accountId, tried, keysAre, told: () => toldOf(slug) };
}

const isSandbox = ({ environment }: { environment: Environment }) => environment === "sandbox";

/** What the account's own page and the list of all tell of its tests. */
async function toldOf(slug: string) {
  const { environments } = (await accountDetails(db, slug))!;
  const listed = (await accountsList(db)).find((account) => account.slug === slug)!;
  expect(listed.environments).toEqual(environments);
  return Object.fromEntries(environments.map(({ environment, lastTest }) => [environment, lastTest]));
}

test("an account tells of its last test in each environment: when, by whom, and what Amazon answered", async () => {
  const { tried, told } = await shopWith("a-secret-of-another-shop");
  await (await shopWith(RIGHT)).tried();
  expect(await told()).toEqual({ sandbox: null, production: null });
  await tried();
  const refused = { at: expect.any(String) as string, by: "Nora Lind", refusal: REFUSED };
  expect(await told()).toEqual({ sandbox: refused, production: null });
  await tried("production");
  expect(await told()).toEqual({ sandbox: refused, production: refused });
});

const answered = (accountId: string, keysAccepted: boolean) =>
  noteAnswer(db, { accountId, environment: "sandbox" }, { answeredAt: new Date(), keysAccepted });

test("a test is told until Amazon accepts a call after it", async () => {
  const { accountId, tried, told } = await shopWith("a-secret-of-another-shop");
  await answered(accountId, true);
  await db.update(accountEnvironments).set({ lastAnsweredAt: sql`clock_timestamp() - interval '1 minute'` });
  await tried();
  await answered(accountId, false);
  expect((await told())["sandbox"]).toMatchObject({ refusal: REFUSED });
  await answered(accountId, true);
  expect((await told())["sandbox"]).toBeNull();
});

test("a test that says nothing of the keys leaves standing what is known of them", async () => {
  const { accountId, tried, keysAre } = await shopWith("a-secret-of-another-shop");
  expect(await keysAre()).toBeNull();
  outOfReach = true;
  await tried();
  expect(await keysAre()).toBeNull();
  outOfReach = false;
  await tried();
  outOfReach = true;
  await tried();
  outOfReach = false;
  expect(await keysAre()).toBe("refused");
  await answered(accountId, true);
  expect(await keysAre()).toBe("accepted");
  await rotateKeys(context, { accountId, keys: keys(RIGHT) });
  expect(await keysAre()).toBeNull();
});

test("a call with the keys before says nothing of those that were tested and then saved", async () => {
  const { accountId, told } = await shopWith(RIGHT);
  const others = { id: randomUUID(), ...keys("a-secret-of-another-shop") };
  await testAccountConnection(context, { accountId, environment: "sandbox", keys: others });
  await answered(accountId, true);
  await rotateKeys(context, { accountId, keys: others });
  expect((await told())["sandbox"]).toMatchObject({ refusal: REFUSED });
});

test("keys that were tested and not saved say nothing of those in use; once saved, their test counts", async () => {
  const { accountId, tried, told } = await shopWith(RIGHT);
  await tried();
  const others = { id: randomUUID(), ...keys("a-secret-of-another-shop") };
  await testAccountConnection(context, { accountId, environment: "sandbox", keys: others });
  expect((await told())["sandbox"]).toMatchObject({ refusal: null });
  await rotateKeys(context, { accountId, keys: others });
  expect((await told())["sandbox"]).toMatchObject({ refusal: REFUSED });
  await rotateKeys(context, { accountId, keys: keys(RIGHT) });
  expect((await told())["sandbox"]).toBeNull();
});
