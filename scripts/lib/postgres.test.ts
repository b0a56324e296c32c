import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startPostgres } from "./postgres";
import { servingPid } from "./postgres-lock";
import { canReach } from "./postgres-program";

let place = "";
beforeAll(() => {
  place = mkdtempSync(path.join(tmpdir(), "tillway postgres-")); // with a space: a checkout may well have one
  chmodSync(place, 0o755);
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

async function ask<T>(url: string, question: string): Promise<T | undefined> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query<{ answer: T }>(question);
  await client.end();
  return rows[0]?.answer;
}

test("a second start keeps the data and the address, even after a kill whose process id now belongs to another", async () => {
  const first = await startPostgres({ dir: place, mode: "demo" });
  await ask(first.url, "create table kept as select 7 as answer");
  const lock = path.join(place, "data", "postmaster.pid");
  const lines = readFileSync(lock, "utf8").split("\n");
  await first.stop();
  writeFileSync(lock, [process.pid, ...lines.slice(1)].join("\n"));

  const second = await startPostgres({ dir: place, mode: "demo" });
  expect(second.url).toBe(first.url);
  expect(await ask(second.url, "select answer from kept")).toBe(7);
  await second.stop();
  expect(await servingPid(path.join(place, "data"))).toBeNull();
}, 60_000);

test("a server left running by a killed start is stopped, not joined", async () => {
  const left = await startPostgres({ dir: place, mode: "demo" });
  const leftPid = await servingPid(path.join(place, "data"));
  const next = await startPostgres({ dir: place, mode: "demo" });
  expect(await servingPid(path.join(place, "data"))).not.toBe(leftPid);
  await expect(ask(next.url, "select 1 as answer")).resolves.toBe(1);
  await left.stop();
  await next.stop();
}, 60_000);

test("whoever watches a server hears that it ended, and with which words", async () => {
  const server = await startPostgres({ dir: place, mode: "demo" });
  const { exited } = server;
  process.kill((await servingPid(path.join(place, "data")))!, "SIGINT"); // an end that nobody here asked for
  await exited;
  expect(server.lastWords()).toContain("received fast shutdown request");
  await server.stop();
}, 60_000);

test("a demo's data would survive a power cut: nothing that keeps it safe is turned off", async () => {
  const demo = await startPostgres({ dir: place, mode: "demo" });
  expect(await ask(demo.url, "select current_setting('fsync') || current_setting('full_page_writes') as answer")).toBe(
    "onon",
  );
  await demo.stop();
}, 60_000);

test("a folder closed to the user who runs PostgreSQL is noticed", async () => {
  const closed = mkdtempSync(path.join(tmpdir(), "tillway-closed-")); // 0700
  const stranger = { name: "stranger", uid: 4_000_000, gid: 4_000_000 };
  expect(await canReach(path.join(closed, "data"), stranger)).toBe(false);
  expect(await canReach(path.join(closed, "data"), null)).toBe(true);
  chmodSync(closed, 0o755);
  expect(await canReach(path.join(closed, "data"), stranger)).toBe(true);
  rmSync(closed, { recursive: true });
});
