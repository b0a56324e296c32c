import { createHash, randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { migrateDatabase } from "@/db/migrate";
import { createDatabase, createLogins, urlsOf, withServer } from "@/scripts/lib/logins";

const passwords = { ownerPassword: "owner", appPassword: "app" };
const TEMPLATE_LOCK = 7_411_204;

export type TestDatabase = {
  /** The login that the programs have. */
  url: string;
  /** The login that migrates, and may look behind the application's back. */
  ownerUrl: string;
  drop: () => Promise<void>;
};

/** A database of the test's own: a copy of the migrated template, in tens of milliseconds. */
export async function cloneDatabase(): Promise<TestDatabase> {
  const serverUrl = testServerUrl();
  const name = `tillway_test_${randomBytes(6).toString("hex")}`;
  await withServer(serverUrl, (client) => createDatabase(client, name, templateName()));
  const drop = () =>
    withServer(serverUrl, async (client) => {
      await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    });
  return { ...urlsOf(serverUrl, name, passwords), drop };
}

/** Migrates the template that tests clone, once for each state of the migrations. */
export async function prepareTemplate(serverUrl: string): Promise<void> {
  await withServer(serverUrl, async (client) => {
    await createLogins(client, passwords);
    await client.query("SELECT pg_advisory_lock($1)", [TEMPLATE_LOCK]); // until this connection ends
    const name = templateName();
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [name]);
    if (rowCount) return;
    const half = `${name}_half`; // renamed only when whole
    await client.query(`DROP DATABASE IF EXISTS ${half} WITH (FORCE)`);
    await createDatabase(client, half);
    await migrateDatabase(urlsOf(serverUrl, half, passwords).ownerUrl);
    await client.query(`ALTER DATABASE ${half} RENAME TO ${name}`);
  });
}

/** @public for tests that need a server's own powers, such as a database without a schema. */
export function testServerUrl(): string {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) throw new Error("TEST_DATABASE_URL is not set: run the tests through vitest, playwright or npm test.");
  return url;
}

function templateName(): string {
  const folder = path.resolve(import.meta.dirname, "../../db/migrations");
  const hash = createHash("sha256");
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith(".sql"))
    .sort()) {
    hash.update(file).update(readFileSync(path.join(folder, file)));
  }
  return `tillway_template_${hash.digest("hex").slice(0, 12)}`;
}
