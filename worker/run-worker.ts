import "server-only";
import { setTimeout as delay } from "node:timers/promises";
import { Logger, parseCronItems, run, type Runner, type TaskList } from "graphile-worker";
import type { Tasks } from "@/db/jobs";
import type { Log, Ports } from "@/lib/intents/ports";
import { sweep } from "@/lib/intents/sweep";
import { queueDueRefreshes } from "@/lib/sync/refresh-due";
import { tasksWith } from "@/lib/sync/tasks";
import { every } from "./every";

/** How many jobs of each kind at once. Each kind has a runner of its own: none waits behind another's flood. */
const LANES: Record<keyof Tasks, number> = { "run-intent": 8, "refresh-order": 4, "refresh-due-order": 4 };
const OTHERS = 8; // a listener for each lane, the regular tasks, and calls being logged
/** Connections with which no lane waits for another's. */
export const CONNECTIONS = Object.values(LANES).reduce((all, lane) => all + lane, OTHERS);

const POLL_MS = 1_000;
const SWEEP_EVERY_MS = 5_000;
const REFRESH_EVERY_MS = 2_000;
const AGAIN_AFTER_MS = 1_000;
/** However fast the rest of life goes, looking more often than this only heats the room. */
const paced = (ms: number, timeScale: number) => Math.max(150, ms * timeScale);

/** `ready` once the queue is being worked on; `stop` waits for the calls in flight. */
export type Worker = { ready: Promise<void>; stop(): Promise<void> };

/** Carries out what is queued until it is told to stop, and then lets go of the database. */
export function runWorker(ports: Ports, timeScale: number): Worker {
  const { db, log } = ports;
  // The queue's library lets a failure of its own book-keeping escape while the database restarts. Its job is taken up again.
  process.on("unhandledRejection", (err) => log.error({ err }, "A failure escaped from the queue"));
  const lanes = (Object.keys(LANES) as (keyof Tasks)[]).map((task) => runLane(task, ports, timeScale));
  const regular = [
    every(paced(SWEEP_EVERY_MS, timeScale), () => sweep(ports), log),
    every(paced(REFRESH_EVERY_MS, timeScale), () => queueDueRefreshes(db), log),
  ];
  return {
    ready: Promise.all(lanes.map((lane) => lane.ready)).then(() => {}),
    async stop() {
      await Promise.all([...lanes, ...regular].map((part) => part.stop()));
      await db.$client.end();
    },
  };
}

/** A database that restarts ends a runner, not the lane. */
function runLane(task: keyof Tasks, ports: Ports, timeScale: number): Worker {
  let stopping = false;
  let runner: Runner | undefined;
  let isReady = () => {};
  const ready = new Promise<void>((resolve) => (isReady = resolve));
  const working = (async () => {
    while (!stopping) {
      try {
        runner = await startRunner(task, ports, timeScale);
        isReady();
        await (stopping ? runner.stop() : runner.promise);
      } catch (err) {
        ports.log.warn({ err, task }, "The queue's runner ended and will be started again");
        await delay(AGAIN_AFTER_MS);
      }
    }
  })();
  return {
    ready,
    async stop() {
      stopping = true;
      await runner?.stop().catch(() => {});
      await working;
    },
  };
}

const startRunner = (task: keyof Tasks, ports: Ports, timeScale: number): Promise<Runner> =>
  run({
    pgPool: ports.db.$client,
    concurrency: LANES[task],
    pollInterval: paced(POLL_MS, timeScale),
    noHandleSignals: true,
    parsedCronItems: parseCronItems([]),
    logger: queueLog(ports.log),
    taskList: { [task]: tasksWith(ports)[task] } as unknown as TaskList, // payloads are typed where jobs are added (db/jobs.ts)
  });

const queueLog = (log: Log) =>
  new Logger(() => (level, message) => {
    if (level === "error") log.error({}, message);
    if (level === "warning") log.warn({}, message);
  });
