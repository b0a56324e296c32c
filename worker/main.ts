import "server-only";
import { database, intentPorts } from "@/lib/context";
import { requireEnv } from "@/lib/env";
import { log } from "@/lib/logger";
import { CONNECTIONS, runWorker } from "./run-worker";

const { TILLWAY_TIME_SCALE } = requireEnv();
const worker = runWorker(intentPorts(database({ max: CONNECTIONS })), TILLWAY_TIME_SCALE);

let stopping: Promise<void> | undefined;
const stop = () => void (stopping ??= worker.stop().then(() => log().info({}, "The worker has stopped")));
process.once("SIGINT", stop);
process.once("SIGTERM", stop);

await worker.ready;
log().info({}, "The worker is ready");
