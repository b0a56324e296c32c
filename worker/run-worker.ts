import "server-only";
import { setTimeout as delay } from "node:timers/promises";
import { Logger, parseCronItems, run, type Runner, type TaskList } from "graphile-worker";
import type { Log, Ports } from "@/lib/intents/ports";
import { sweep } from "@/lib/intents/sweep";
import { queueDueRefreshes } from "@/lib/sync/refresh-due";
import { tasksWith } from "@/lib/sync/tasks";
import { every } from "./every";

const CONCURRENT_JOBS = 8;
const POLL_MS = 1_000;
const SWEEP_EVERY_MS = 5_000;
const REFRESH_EVERY_MS = 2_000;
const AGAIN_AFTER_MS = 1_000;
/** However fast the rest of life goes, looking more often than this only heats the room. */
const paced = (ms: number, timeScale: number) => Math.max(150, ms * timeScale);

/** `ready` once the queue is being worked on; `stop` waits for the calls in flight. */
export type Worker = { ready: Promise<void>; stop(): Promise<void> };

/** Carries out what is queued until it is told to stop. A database that restarts ends the queue's runner, not the worker. */
export function runWorker(ports: Ports, timeScale: number): Worker {
  const { db, log } = ports;
  // The queue's library lets a failure of its own book-keeping escape while the database restarts. Its job is taken up again.
  process.on("unhandledRejection", (err) => log.error({ err }, "A failure escaped from the queue"));
  let stopping = false;
  let runner: Runner | undefined;
  let isReady = () => {};
  const ready = new Promise<void>((resolve) => (isReady = resolve));

  const working = (async () => {
    while (!stopping) {
      try {
        runner = await startRunner(ports, timeScale);
        isReady();
        await (stopping ? runner.stop() : runner.promise);
      } catch (err) {
        log.warn({ err }, "The queue's runner ended and will be started again");
        await delay(AGAIN_AFTER_MS);
      }
    }
  })();
  const regular = [
    every(paced(SWEEP_EVERY_MS, timeScale), () => sweep(ports), log),
    every(paced(REFRESH_EVERY_MS, timeScale), () => queueDueRefreshes(db), log),
  ];
  return {
    ready,
    async stop() {
      stopping = true;
      await Promise.all([runner?.stop().catch(() => {}), ...regular.map((task) => task.stop())]);
      await working;
      await db.$client.end();
    },
  };
}

const startRunner = (ports: Ports, timeScale: number): Promise<Runner> =>
  run({
    pgPool: ports.db.$client,
    concurrency: CONCURRENT_JOBS,
    pollInterval: paced(POLL_MS, timeScale),
    noHandleSignals: true,
    parsedCronItems: parseCronItems([]),
    logger: queueLog(ports.log),
    taskList: tasksWith(ports) as unknown as TaskList, // payloads are typed where jobs are added (db/jobs.ts)
  });

const queueLog = (log: Log) =>
  new Logger(() => (level, message) => {
    if (level === "error") log.error({}, message);
    if (level === "warning") log.warn({}, message);
  });
