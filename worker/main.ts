import "server-only";
import { parseCronItems, run, Logger, type Runner } from "graphile-worker";
import type { Tasks } from "@/db/jobs";
import { database, intentPorts } from "@/lib/context";
import { requireEnv } from "@/lib/env";
import { sweep } from "@/lib/intents/sweep";
import { log } from "@/lib/logger";
import { queueDueRefreshes } from "@/lib/sync/refresh-due";
import { tasksWith } from "@/lib/sync/tasks";

const CONCURRENT_JOBS = 8;
const POLL_MS = 1_000;
const SWEEP_EVERY_MS = 5_000;
const REFRESH_EVERY_MS = 2_000;

/** Carries out what is queued until it is told to stop; then waits for the calls in flight. */
async function main(): Promise<void> {
  const { TILLWAY_TIME_SCALE: scale } = requireEnv();
  const db = database();
  const ports = intentPorts(db);
  const tasks = tasksWith(ports);
  const runner = await run({
    pgPool: db.$client,
    concurrency: CONCURRENT_JOBS,
    pollInterval: Math.max(50, POLL_MS * scale),
    noHandleSignals: true,
    parsedCronItems: parseCronItems([]),
    logger: new Logger(
      () => (level, message) =>
        log()[level === "warning" ? "warn" : level === "error" ? "error" : "debug"]({}, message),
    ),
    taskList: Object.fromEntries(
      Object.entries(tasks).map(([name, task]) => [
        name,
        (payload: unknown) => (task as (p: Tasks[keyof Tasks]) => Promise<void>)(payload as Tasks[keyof Tasks]),
      ]),
    ),
  });
  const sweeping = every(SWEEP_EVERY_MS * scale, () => sweep(ports));
  const refreshing = every(REFRESH_EVERY_MS * scale, () => queueDueRefreshes(db));
  log().info({}, "The worker is ready");
  await stopped(runner);
  await Promise.all([sweeping.stop(), refreshing.stop()]);
  await db.$client.end();
  log().info({}, "The worker has stopped");
}

/** Does something again and again, one at a time; a failure is said and tried again, since the database may be restarting. */
function every(ms: number, act: () => Promise<unknown>): { stop(): Promise<void> } {
  let over = false;
  let timer: NodeJS.Timeout | undefined;
  let wake = () => {};
  const loop = (async () => {
    while (!over) {
      await act().catch((err: unknown) => log().warn({ err }, "A regular task failed and will be tried again"));
      if (!over) await new Promise<void>((resolve) => ((wake = resolve), (timer = setTimeout(resolve, ms))));
    }
  })();
  return {
    stop() {
      over = true;
      clearTimeout(timer);
      wake();
      return loop;
    },
  };
}

async function stopped(runner: Runner): Promise<void> {
  let stopping: Promise<void> | undefined;
  const stop = () => void (stopping ??= runner.stop());
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  await runner.promise;
  await stopping;
}

await main();
