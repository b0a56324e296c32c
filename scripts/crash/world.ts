import { chmodSync, mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { amazonAt } from "@/e2e/support/amazon";
import { prepareTemplate } from "@/e2e/support/database";
import { programEnv, registerShop } from "@/e2e/support/shop";
import type { AdminContext } from "@/lib/commands/admin-context";
import { resumeAccount } from "@/lib/commands/resume-account";
import { pauseAccount } from "@/lib/intents/pause";
import { secretKeys } from "@/lib/secret-keys";
import { freePort } from "../lib/ports";
import { startPostgres } from "../lib/postgres";
import { startSandbox } from "../lib/sandbox";
import { cloneDatabase } from "@/e2e/support/database";
import { watchTemporary } from "../lib/watchdog";
import { buildVictim } from "./build";
import { Victim } from "./victims";

const root = path.resolve(import.meta.dirname, "../..");

/** A lease lasts 1.8 s, a minute between looks 1.2 s. */
export const TIME_SCALE = 0.02;

const PAUSE_MS = 1_500;

export type World = Awaited<ReturnType<typeof openWorld>>;

/** A PostgreSQL and a stand-in that can be restarted, our programs as victims, and one merchant with two people. */
export async function openWorld(mutation: string | null) {
  const place = mkdtempSync(path.join(tmpdir(), "tillway-crash-"));
  chmodSync(place, 0o755); // PostgreSQL runs as somebody else when we are root
  const keep = watchTemporary(place);
  const postgresPlan = { dir: path.join(place, "postgres"), mode: "demo" } as const;
  let postgres = await startPostgres(postgresPlan);
  process.env.TEST_DATABASE_URL = postgres.url;
  await prepareTemplate(postgres.url);
  const database = await cloneDatabase();

  const sandboxPlan = {
    dir: path.join(place, "sandbox"),
    logFile: path.join(place, "sandbox.log"),
    port: await freePort(),
  };
  let sandbox = await startSandbox(sandboxPlan);
  let sandboxDied = false;
  void sandbox.child.exited.then(() => (sandboxDied = true));
  const env = programEnv(database.url, sandbox.url, TIME_SCALE);
  Object.assign(process.env, env);
  const context = await import("@/lib/context");
  const db = context.database();
  const amazon = await amazonAt(sandbox.url, "us");
  const shop = await registerShop(db, amazon);

  const administrator: AdminContext = {
    ...{
      db,
      secretKeys: secretKeys(),
      testConnection: () => Promise.reject(new Error("Nobody tests a connection here")),
    },
    person: { userId: shop.operator.id, name: shop.operator.name, email: shop.operator.email },
  };

  const program = path.join(root, ".data", `crash-${process.pid}.mjs`); // below node_modules' folder, to find the packages
  await buildVictim(program, mutation);
  const victim = (kind: "web" | "worker") => new Victim({ kind, program, env });
  const webs = [victim("web"), victim("web"), victim("web")];
  const workers = [victim("worker"), victim("worker")];
  await Promise.all([...webs, ...workers].map((one) => one.ready));

  const bornAt = async () =>
    (await db.execute<{ at: string }>(sql`select pg_postmaster_start_time()::text as at`)).rows[0]!.at;
  const firstPostgres = await bornAt();

  return {
    postgresRestarted: async () => (await bornAt()) !== firstPostgres,
    sandboxRestarted: () => sandboxDied,
    ...{ db, amazon, shop, webs, workers, context },
    /** Asks Amazon for an order and all below it, as somebody does who wants to be sure. */
    async mirror(orderId: string) {
      const { fetchOrder } = context.contextFor({ userId: shop.operator.id, scope: shop.scope }).amazon;
      const { found, problem } = await fetchOrder(shop.scope, orderId);
      if (!found || problem) throw new Error(`${orderId} could not be fetched: ${problem}`);
    },
    async restartPostgres() {
      await postgres.stop();
      postgres = await startPostgres(postgresPlan);
    },
    /** Amazon refuses the account's key, and an administrator puts it right, sooner than the pause would end or later. */
    async pauseAccount(forMs: number) {
      const pause = { code: "AccessDenied", pauseMs: PAUSE_MS };
      await db.transaction((tx) => pauseAccount(tx, shop.scope, pause));
      await sleep(forMs);
      await resumeAccount(administrator, shop.scope);
    },
    async killSandbox() {
      await sandbox.child.kill();
      sandbox = await startSandbox(sandboxPlan);
    },
    async close() {
      await Promise.all([...webs, ...workers].map((one) => one.stop()));
      await db.$client.end();
      await sandbox.child.stop();
      await postgres.stop();
      await rm(program);
      await rm(place, { recursive: true, force: true });
      keep();
    },
  };
}
