import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { tail, type Running } from "./children";
import { freePort } from "./ports";
import { servesDirectory } from "./postgres-lock";
import { canReach, findProgram, folderWithinReach, type PostgresProgram } from "./postgres-program";
import { initialise, startServer, stopServer } from "./postgres-server";
import { watch, watchTemporary } from "./watchdog";

export type Postgres = { url: string; stop: () => Promise<void> };
export type RunningPostgres = Postgres & Running;

// A test's database is thrown away: what a power cut would do to it doesn't matter. A demo's is kept.
const settings = {
  demo: [],
  test: [
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "max_wal_size=2GB",
    "max_connections=300",
    "wal_level=minimal",
    "max_wal_senders=0",
  ],
} as const;

/**
 * Runs PostgreSQL itself, from the packages, with its data under `dir`; one left behind by a start that was killed is
 * stopped first. It ends with this process, whatever ends that. In test mode `stop` removes the data too.
 */
export async function startPostgres({
  dir,
  mode,
}: {
  dir: string;
  mode: keyof typeof settings;
}): Promise<RunningPostgres> {
  const program = await findProgram();
  const place = await placeFor(dir, program);
  const remove = () => rm(place, { recursive: true, force: true });
  const keep = mode === "test" ? watchTemporary(place) : () => {};
  const data = path.join(place, "data");

  await stopServer(data, program);
  const { port, password } = await addressOf(place);
  await initialise(data, password, program);
  const listen = ["listen_addresses=127.0.0.1", "unix_socket_directories=", `port=${port}`];
  const pid = await startServer(data, [...listen, ...settings[mode]], program);
  const forget = watch({ pid, group: false, signal: "SIGINT", graceMs: 20_000 });

  const stop = async () => {
    await stopServer(data, program);
    forget();
    if (mode === "test") await remove();
    keep();
  };
  return {
    name: "PostgreSQL",
    url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    get exited() {
      return untilGone(pid, data);
    },
    lastWords: () => tail(path.join(data, "server.log")),
    stop,
  };
}

/** pg_ctl leaves the server without a parent of ours, so nobody tells us of its end. */
async function untilGone(pid: number, data: string): Promise<null> {
  while (await servesDirectory(pid, data)) await sleep(1_000, undefined, { ref: false });
  return null;
}

/** Removes what `startPostgres` keeps for `dir`, wherever it had to put it. */
export async function removePostgres(dir: string): Promise<void> {
  const program = await findProgram();
  const place = await placeFor(dir, program);
  await stopServer(path.join(place, "data"), program);
  await rm(place, { recursive: true, force: true });
}

/** `dir`, unless the user who must run PostgreSQL cannot walk there. */
async function placeFor(dir: string, { runAs }: PostgresProgram): Promise<string> {
  await mkdir(dir, { recursive: true });
  if (!runAs || (await canReach(dir, runAs))) return dir;
  const elsewhere = await folderWithinReach("postgres", dir);
  await mkdir(elsewhere, { recursive: true });
  console.log(`  PostgreSQL runs as the user ${runAs.name}, who cannot reach ${dir}: its data is in ${elsewhere}`);
  return elsewhere;
}

/** The address of last time, so that one somebody noted down still works; the port changes only if somebody took it. */
async function addressOf(place: string): Promise<{ port: number; password: string }> {
  const file = path.join(place, "address.json");
  const known = existsSync(file)
    ? (JSON.parse(await readFile(file, "utf8")) as { port: number; password: string })
    : null;
  const address = {
    port: await freePort(known?.port),
    password: known?.password ?? randomBytes(18).toString("base64url"),
  };
  await writeFile(file, JSON.stringify(address), { mode: 0o600 });
  return address;
}
