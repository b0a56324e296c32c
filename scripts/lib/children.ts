import { spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { PlainFailure } from "./say";
import { watch } from "./watchdog";

/** What runs beside us, and should until we stop it. */
export type Running = {
  name: string;
  /** Resolves when the process is gone, with what it left as its exit code (null: a signal, or nobody knows). */
  exited: Promise<number | null>;
  lastWords: () => string;
};
export type Child = Running & {
  hasExited: () => boolean;
  stop: () => Promise<void>;
  /** At once and without a word, as a crash would. */
  kill: () => Promise<void>;
};

export type ChildPlan = {
  name: string;
  command: string;
  args: string[];
  env?: Record<string, string>;
  /** Its output goes here. */
  logFile: string;
  graceMs?: number;
};

/**
 * Starts a program in a process group of its own: the terminal's Ctrl-C reaches only us, so we can stop the programs in
 * an order of our choice, each with all that it started.
 */
export function startChild({ name, command, args, env, logFile, graceMs = 10_000 }: ChildPlan): Child {
  mkdirSync(path.dirname(logFile), { recursive: true });
  const log = openSync(logFile, "w");
  const child = spawn(command, args, { detached: true, stdio: ["ignore", log, log], env: { ...process.env, ...env } });
  closeSync(log);
  const { pid } = child;
  const forget = pid ? watch({ pid, group: true, signal: "SIGTERM", graceMs }) : () => {};

  let gone = false;
  const exited = new Promise<number | null>((resolve) => {
    const settle = (code: number | null) => {
      gone = true;
      forget();
      resolve(code);
    };
    child.once("error", () => settle(127));
    child.once("exit", settle);
  });

  const stop = async () => {
    if (gone || !pid) return;
    signalGroup(pid, "SIGTERM");
    const inTime = await Promise.race([exited.then(() => true), sleep(graceMs, false, { ref: false })]);
    if (!inTime) signalGroup(pid, "SIGKILL");
    await exited;
  };
  const kill = async () => {
    if (!gone && pid) signalGroup(pid, "SIGKILL");
    await exited;
  };
  return { name, exited, hasExited: () => gone, lastWords: () => tail(logFile), stop, kill };
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

/** The end of a log: without blank lines, and without places in files that nobody has. */
export function tail(file: string): string {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines
    .filter((line) => line.trim() !== "" && !line.includes("at <unknown>"))
    .slice(-20)
    .join("\n");
}

/** Waits until `url` answers with success; a child that ends meanwhile will never answer, so that fails at once. */
export async function untilAnswers(url: string, child: Child, timeoutMs: number): Promise<void> {
  for (const deadline = Date.now() + timeoutMs; Date.now() < deadline; await sleep(100)) {
    if (child.hasExited())
      throw new PlainFailure(`${child.name} ended by itself. Its last words:\n${child.lastWords()}`);
    const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) }).catch(() => null);
    await answer?.body?.cancel();
    if (answer?.ok) return;
  }
  throw new PlainFailure(
    `${child.name} did not answer at ${url} within ${timeoutMs / 1000} s. Its last words:\n${child.lastWords()}`,
  );
}
