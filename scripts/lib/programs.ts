import path from "node:path";
import { startChild, untilAnswers, type Child } from "./children";

const root = path.resolve(import.meta.dirname, "../..");
const next = path.join(root, "node_modules/next/dist/bin/next");
const START_MS = 60_000;
const GRACE_MS = 45_000; // both wait for writes under way, whose calls take 30 s at most each; one that is cut is looked up later

export type ProgramsPlan = {
  port: number;
  dev?: boolean;
  /** The environment of both, as .env.example describes it. */
  env: Record<string, string>;
  logs: string;
};

/** Pages and worker, as in production: configured by their environment alone. The pages answer when this returns. */
export async function startPrograms(plan: ProgramsPlan, started: (child: Child) => void): Promise<void> {
  const worker = startChild({
    name: "The worker",
    command: process.execPath,
    args: ["--conditions=react-server", "--import", "tsx", path.join(root, "worker/main.ts")],
    env: environment(plan),
    logFile: path.join(plan.logs, "worker.log"),
    graceMs: GRACE_MS,
  });
  started(worker);
  await startWeb(plan, started);
}

/** The pages alone. They answer when this returns. */
export async function startWeb(plan: ProgramsPlan, started: (child: Child) => void): Promise<void> {
  const { port, dev = false, logs } = plan;
  const web = startChild({
    name: "The web program",
    command: process.execPath,
    args: [next, dev ? "dev" : "start", "-H", "127.0.0.1", "-p", String(port)],
    env: environment(plan),
    logFile: path.join(logs, "web.log"),
    graceMs: GRACE_MS,
  });
  started(web);
  await untilAnswers(`http://127.0.0.1:${port}/api/ready`, web, START_MS);
}

const environment = ({ port, dev = false, env }: ProgramsPlan): Record<string, string> => ({
  ...env,
  TILLWAY_URL: `http://localhost:${port}`,
  NEXT_TELEMETRY_DISABLED: "1",
  NODE_ENV: dev ? "development" : "production",
});
