import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import { expect, onTestFinished, test } from "vitest";
import { testServerUrl } from "@/e2e/support/database";
import { createDatabase, urlsOf, withServer } from "@/scripts/lib/logins";
import { migrateDatabase } from "./migrate";

const root = path.resolve(import.meta.dirname, "..");

test("the migrations make the tables that the schema says", async () => {
  const place = await mkdtemp(path.join(tmpdir(), "tillway-drift-"));
  try {
    await cp(path.join(root, "db/migrations"), path.join(place, "migrations"), { recursive: true });
    const config = path.join(place, "drizzle.config.json");
    await writeFile(
      config,
      JSON.stringify({
        dialect: "postgresql",
        schema: path.join(root, "db/schema/index.ts"),
        out: path.relative(root, path.join(place, "migrations")),
      }),
    );
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [path.join(root, "node_modules/drizzle-kit/bin.cjs"), "generate", `--config=${config}`],
      { cwd: root },
    );
    expect(stdout).toContain("No schema changes");
  } finally {
    await rm(place, { recursive: true });
  }
}, 60_000);

/** A database of the version before, and its owner's address. */
async function databaseAt(index: number): Promise<string> {
  const place = await mkdtemp(path.join(tmpdir(), "tillway-before-"));
  onTestFinished(() => rm(place, { recursive: true }));
  await cp(path.join(root, "db/migrations"), place, { recursive: true });
  const journalFile = path.join(place, "meta/_journal.json");
  const journal = JSON.parse(await readFile(journalFile, "utf8")) as { entries: { idx: number }[] };
  journal.entries = journal.entries.filter(({ idx }) => idx <= index);
  await writeFile(journalFile, JSON.stringify(journal));
  const name = `tillway_test_${randomBytes(6).toString("hex")}`;
  await withServer(testServerUrl(), (client) => createDatabase(client, name));
  onTestFinished(() =>
    withServer(testServerUrl(), async (client) => void (await client.query(`DROP DATABASE ${name} WITH (FORCE)`))),
  );
  const { ownerUrl } = urlsOf(testServerUrl(), name, { ownerPassword: "owner", appPassword: "app" });
  await withServer(ownerUrl, (client) => migrate(drizzle({ client }), { migrationsFolder: place }));
  return ownerUrl;
}

test("a migration and whoever writes an order and then the log wait for each other once, not for ever", async () => {
  const url = await databaseAt(8);
  await withServer(url, async (writer) => {
    await writer.query("BEGIN; UPDATE order_references SET version = version WHERE false");
    const migrated = migrateDatabase(url);
    await withServer(url, async (watcher) => {
      const waiting = "SELECT FROM pg_locks WHERE NOT granted AND relation = 'order_references'::regclass";
      while ((await watcher.query(waiting)).rowCount === 0) await sleep(20);
    });
    await writer.query("LOCK TABLE audit_entries IN ROW EXCLUSIVE MODE; COMMIT"); // as writing an entry does
    await expect(migrated).resolves.toBeUndefined();
  });
});

test("a migration that fails ends with what was said, in one line", async () => {
  const url = await databaseAt(8);
  await withServer(url, (owner) => owner.query("CREATE FUNCTION seller_order_key(id text) RETURNS text RETURN id"));
  const program = promisify(execFile)(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", path.join(root, "db/migrate.ts")],
    { cwd: root, env: { ...process.env, DATABASE_OWNER_URL: url } },
  );
  await expect(program).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(
      /^The database could not be brought up to date: .*function "seller_order_key" already exists[^;\n]*\n$/,
    ) as string,
  });
});
