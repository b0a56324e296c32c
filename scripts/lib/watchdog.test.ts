import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";

// A program that starts a child and marks a directory as temporary, then waits to be killed.
const program = (place: string) => `
  const { startChild } = await import(${JSON.stringify(path.join(import.meta.dirname, "children.ts"))});
  const { watchTemporary } = await import(${JSON.stringify(path.join(import.meta.dirname, "watchdog.ts"))});
  const { writeFileSync } = await import("node:fs");
  watchTemporary(${JSON.stringify(path.join(place, "temporary"))});
  const code = "require('node:fs').writeFileSync(process.argv[1], String(process.pid)); setInterval(() => {}, 1000)";
  startChild({ name: "child", command: process.execPath, args: ["-e", code, ${JSON.stringify(path.join(place, "pid"))}], logFile: ${JSON.stringify(path.join(place, "log"))} });
  setInterval(() => {}, 1000);
`;

const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

async function until(holds: () => boolean): Promise<void> {
  for (const deadline = Date.now() + 20_000; !holds() && Date.now() < deadline;) await sleep(50);
  expect(holds()).toBe(true);
}

test("a program killed with -9 leaves neither its children nor its temporary files behind", async () => {
  const place = mkdtempSync(path.join(tmpdir(), "tillway-watchdog-"));
  const [script, pidFile, temporary] = ["program.mts", "pid", "temporary"].map((name) => path.join(place, name));
  if (!script || !pidFile || !temporary) throw new Error("unreachable");
  writeFileSync(script, program(place));
  writeFileSync(temporary, "");
  const parent = spawn(process.execPath, ["--import", "tsx", script], {
    cwd: path.resolve(import.meta.dirname, "../.."),
  });
  await until(() => existsSync(pidFile) && readFileSync(pidFile, "utf8") !== "");
  const pid = Number(readFileSync(pidFile, "utf8"));
  expect(isAlive(pid)).toBe(true);

  parent.kill("SIGKILL");
  await until(() => !isAlive(pid));
  await until(() => !existsSync(temporary));
  rmSync(place, { recursive: true });
}, 60_000);
