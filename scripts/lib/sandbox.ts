import { readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startChild, type Child } from "./children";
import { PlainFailure } from "./say";

const root = path.resolve(import.meta.dirname, "../..");
const START_MS = 30_000;

export type SandboxPlan = {
  /** Its data, and with it what survives a stop. */
  dir: string;
  logFile: string;
  /** 0, or none given: one that is free. */
  port?: number;
  /** An ISO 8601 instant: where its own clock begins, if it has not begun before. */
  clock?: string;
  /** Named settings of the sandbox, such as "euUkConfirm=open". */
  settings?: string[];
};

/** The stand-in for Amazon, a program of its own: we meet it over HTTP only. */
export async function startSandbox(plan: SandboxPlan): Promise<{ url: string; child: Child }> {
  const { dir, logFile, port = 0, clock, settings = [] } = plan;
  const program = path.join(root, "sandbox/main.ts");
  const options = [
    ...["--port", String(port), "--data", dir],
    ...(clock ? ["--clock", clock] : []),
    ...settings.flatMap((setting) => ["--set", setting]),
  ];
  const args = ["--import", "tsx", "--disable-warning=ExperimentalWarning", program, ...options];
  const child = startChild({ name: "The sandbox", command: process.execPath, args, logFile });
  const url = await addressIn(logFile, child);
  return { url, child };
}

async function addressIn(logFile: string, child: Child): Promise<string> {
  for (const deadline = Date.now() + START_MS; Date.now() < deadline; await sleep(50)) {
    const [, url] = /listening on (http:\S+)/.exec(readFileSync(logFile, "utf8")) ?? [];
    if (url) return url;
    if (child.hasExited()) throw new PlainFailure(`The sandbox did not start:\n${child.lastWords()}`);
  }
  await child.stop();
  throw new PlainFailure(`The sandbox did not start within ${START_MS / 1000} s:\n${child.lastWords()}`);
}
