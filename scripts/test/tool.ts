import { spawn } from "node:child_process";
import path from "node:path";
import { watch } from "../lib/watchdog";

export const root = path.resolve(import.meta.dirname, "../..");

export type Ran = { ok: boolean; output: string };

const LAST_LINES = 40;
const lastWords: string[] = [];

/** What each tool that failed so far said at last: in a long run its words are far away when the run ends. */
export const lastWordsOfFailures = (): readonly string[] => lastWords;

/** Runs one of the tools, its words going straight to the terminal, and ends with all that it started. */
export function runTool(args: string[], env: Record<string, string> = {}): Promise<Ran> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: "1" } : { NO_COLOR: "1" }), ...env },
  });
  const forget = child.pid ? watch({ pid: child.pid, group: true, signal: "SIGTERM", graceMs: 10_000 }) : () => {};
  let output = "";
  for (const [stream, to] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ] as const) {
    stream.setEncoding("utf8");
    stream.on("data", (text: string) => {
      to.write(text);
      output = (output + text).slice(-20_000);
    });
  }
  return new Promise((resolve) => {
    child.once("close", (code) => {
      forget();
      if (code !== 0) lastWords.push(output.trimEnd().split("\n").slice(-LAST_LINES).join("\n"));
      resolve({ ok: code === 0, output });
    });
  });
}

/** Where a package's program lies, without going through a shell. */
export const bin = (name: string) => path.join(root, "node_modules", name);
