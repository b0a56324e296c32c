import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { startChild, untilAnswers } from "./children";

const place = mkdtempSync(path.join(tmpdir(), "tillway-children-"));
afterAll(() => rmSync(place, { recursive: true }));

const start = (code: string, graceMs?: number) =>
  startChild({
    name: "The program",
    command: process.execPath,
    args: ["-e", code],
    logFile: path.join(place, "log"),
    ...(graceMs ? { graceMs } : {}),
  });

test("a program that ends instead of answering is quoted at once", async () => {
  const child = start("console.error('no key'); process.exit(3)");
  await expect(untilAnswers("http://127.0.0.1:9/", child, 30_000)).rejects.toThrow(/ended by itself[^]*no key/);
  await expect(child.exited).resolves.toBe(3);
});

test("a command that does not exist is a program that ended", async () => {
  const child = startChild({ name: "x", command: "/no/such/program", args: [], logFile: path.join(place, "log") });
  await expect(child.exited).resolves.toBe(127);
  await child.stop();
});

test("stopping waits for a polite end, and insists when it does not come", async () => {
  const polite = start("process.on('SIGTERM', () => process.exit(0)); setInterval(() => {}, 1000); console.log('up')");
  await expect.poll(() => polite.lastWords(), { timeout: 10_000 }).toContain("up");
  await polite.stop();
  await expect(polite.exited).resolves.toBe(0);

  const deaf = start("process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log('deaf')", 300);
  await expect.poll(() => deaf.lastWords(), { timeout: 10_000 }).toContain("deaf");
  await deaf.stop();
  await expect(deaf.exited).resolves.toBeNull();
});
