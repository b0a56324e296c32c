import { migrateDatabase } from "@/db/migrate";
import type pg from "pg";
import { createDatabase, createLogins, urlsOf, withServer, type DatabaseUrls } from "../lib/logins";
import { removePostgres, startPostgres, type RunningPostgres } from "../lib/postgres";
import { PlainFailure } from "../lib/say";
import { places } from "./places";
import { secrets } from "./secrets";

const NAME = "tillway_demo";
/** The database's own word that the demo may do with it what it likes; and whether the story in it was told to its end. */
const MARKER = "public.tillway_demo";

export type DemoDatabase = DatabaseUrls & {
  where: string;
  /** Null for a server of somebody else. */
  server: RunningPostgres | null;
};

/** The server that DATABASE_URL names, or one of the demo's own. */
export async function openDatabase({ reset }: { reset: boolean }): Promise<DemoDatabase> {
  const url = process.env.DATABASE_URL;
  if (url) {
    const where = `the database that DATABASE_URL names (${new URL(url).host})`;
    return { url, ownerUrl: process.env.DATABASE_OWNER_URL || url, where, server: null };
  }
  if (reset) await removePostgres(places.postgres);
  const server = await startPostgres({ dir: places.postgres, mode: "demo" });
  await withServer(server.url, async (client) => {
    await createLogins(client, secrets());
    await createDatabase(client, NAME);
  });
  return { ...urlsOf(server.url, NAME, secrets()), where: `port ${new URL(server.url).port}`, server };
}

/**
 * Brings the tables up to date, and says whether the story was told. One cut short is forgotten, to be told anew.
 * A database with tables of somebody else is left alone.
 */
export async function prepareDatabase(
  { ownerUrl, where }: DemoDatabase,
  { reset }: { reset: boolean },
): Promise<boolean> {
  const told = await withServer(ownerUrl, async (client) => {
    const { empty, ours } = await look(client);
    if (!empty && !ours) {
      throw new PlainFailure(
        `The demo leaves ${where} alone: it has tables that the demo did not make. Name an empty database, or unset DATABASE_URL and the demo brings its own.`,
      );
    }
    const before = ours && !reset && (await wasTold(client));
    if (!empty && !before) await clear(client);
    await client.query(`CREATE TABLE IF NOT EXISTS ${MARKER} (told_at timestamptz NOT NULL DEFAULT now())`);
    return before;
  });
  await migrateDatabase(ownerUrl);
  return told;
}

export const rememberTold = ({ ownerUrl }: DatabaseUrls) =>
  withServer(ownerUrl, (client) => client.query(`INSERT INTO ${MARKER} DEFAULT VALUES`));

const wasTold = async (client: pg.Client) => Boolean((await client.query(`SELECT FROM ${MARKER}`)).rowCount);

const OWN_SCHEMAS = "nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'";

async function look(client: pg.Client): Promise<{ empty: boolean; ours: boolean }> {
  const { rows } = await client.query<{ empty: boolean; ours: boolean }>(
    `SELECT NOT EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace WHERE ${OWN_SCHEMAS}) AS empty,
            to_regclass('${MARKER}') IS NOT NULL AS ours`,
  );
  return rows[0] ?? { empty: false, ours: false };
}

async function clear(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ nspname: string }>(`SELECT nspname FROM pg_namespace WHERE ${OWN_SCHEMAS}`);
  for (const { nspname } of rows) await client.query(`DROP SCHEMA ${client.escapeIdentifier(nspname)} CASCADE`);
  await client.query("CREATE SCHEMA public");
}
