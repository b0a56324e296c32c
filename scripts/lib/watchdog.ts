import { spawn, type ChildProcess } from "node:child_process";
import { Socket } from "node:net";
import path from "node:path";

export type Watched = { pid: number; group: boolean; signal: NodeJS.Signals; graceMs: number };

let dog: ChildProcess | null = null;

/** From now on `watched` stops when this process does, however that ends: even kill -9 runs no code of ours. */
export function watch({ pid, ...how }: Watched): () => void {
  tell({ watch: pid, ...how });
  return () => tell({ forget: pid });
}

/** A directory to remove if this process dies before removing it itself. */
export function watchTemporary(directory: string): () => void {
  tell({ temporary: directory });
  return () => tell({ kept: directory });
}

/** Its process outlives ours for as long as it has something to stop. */
export const watchdogPid = (): number => (dog ??= begin()).pid ?? 0;

function tell(message: Record<string, unknown>): void {
  dog ??= begin();
  dog.stdin?.write(`${JSON.stringify(message)}\n`);
}

function begin(): ChildProcess {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, "watchdog-program.mjs")], {
    detached: true, // out of reach of the terminal's Ctrl-C
    stdio: ["pipe", "ignore", "ignore"],
  });
  child.stdin.on("error", () => {}); // somebody ended the watchdog first: nothing is lost but the safety net
  child.unref();
  if (child.stdin instanceof Socket) child.stdin.unref();
  return child;
}
