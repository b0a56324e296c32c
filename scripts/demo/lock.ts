import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { PlainFailure } from "../lib/say";
import { watchdogPid } from "../lib/watchdog";
import { places } from "./places";

type Holder = { pid: number; watchdog: number; url: string };
const CLEANUP_MS = 60_000;

/** One demo for each checkout: two would write to the same data. The lock is its process, so it needs no release. */
export async function takeLock(url: string): Promise<void> {
  mkdirSync(places.data, { recursive: true });
  const before = readHolder();
  if (before && isAlive(before.pid)) {
    throw new PlainFailure(
      `The demo of this checkout already runs at ${before.url} (process ${before.pid}). Stop it with Ctrl-C there, or with: kill ${before.pid}`,
    );
  }
  if (before) await cleanedUp(before.watchdog);
  writeFileSync(places.lock, JSON.stringify({ pid: process.pid, watchdog: watchdogPid(), url } satisfies Holder));
}

/** The last start was killed; what watched over it is stopping its programs, and must be done before ours start. */
async function cleanedUp(watchdog: number): Promise<void> {
  if (isAlive(watchdog)) console.log("• The last start was killed; waiting for its programs to stop");
  for (const deadline = Date.now() + CLEANUP_MS; Date.now() < deadline && isAlive(watchdog);) await sleep(100);
}

function readHolder(): Holder | null {
  try {
    return JSON.parse(readFileSync(places.lock, "utf8")) as Holder;
  } catch {
    return null;
  }
}

/** Whether it is one of ours: a number of a process long gone may belong to anything. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("scripts/");
  } catch {
    return true; // no /proc here
  }
}
