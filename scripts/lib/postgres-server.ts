import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { chown, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { servingPid } from "./postgres-lock";
import type { PostgresProgram } from "./postgres-program";
import { PlainFailure } from "./say";

const execute = promisify(execFile);
const MAJOR = "18";

/** Makes an empty cluster in `data` unless there is one. It appears there only when whole: a start cut short leaves none. */
export async function initialise(data: string, password: string, program: PostgresProgram): Promise<void> {
  if (existsSync(data)) return refuseOtherVersion(data);
  const half = `${data}.new`;
  await rm(half, { recursive: true, force: true });
  await mkdir(half, { mode: 0o700 });
  const passwordFile = path.join(half, "password");
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  const made = path.join(half, "data");
  if (program.runAs) for (const owned of [half, passwordFile]) await chown(owned, program.runAs.uid, program.runAs.gid);

  const locale = ["--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"];
  const access = ["--username=postgres", `--pwfile=${passwordFile}`, "--auth=scram-sha-256"];
  await run(program.initdb, [`--pgdata=${made}`, ...access, ...locale, "--no-sync"], program);
  await rename(made, data);
  await rm(half, { recursive: true, force: true });
}

async function refuseOtherVersion(data: string): Promise<void> {
  const version = (await readFile(path.join(data, "PG_VERSION"), "utf8").catch(() => "unknown")).trim();
  if (version === MAJOR) return;
  throw new PlainFailure(
    `The data in ${data} was made by PostgreSQL ${version}, and this is ${MAJOR}. Start over with: npm run demo -- --reset`,
  );
}

/** Starts the server and waits until it takes connections. */
export async function startServer(data: string, settings: string[], program: PostgresProgram): Promise<number> {
  const log = path.join(data, "server.log");
  const options = settings.map((setting) => `-c ${setting}`).join(" ");
  try {
    await run(program.pgCtl, ["start", "-w", "-t", "60", "-D", data, "-l", log, "-o", options], program);
  } catch (error) {
    const words = await readFile(log, "utf8").catch(() => String(error));
    throw new PlainFailure(
      `PostgreSQL did not start. Its last words:\n${words.trimEnd().split("\n").slice(-8).join("\n")}`,
    );
  }
  const pid = await servingPid(data);
  if (pid === null) throw new PlainFailure(`PostgreSQL started and ended at once; see ${log}`);
  return pid;
}

/** Stops the server of `data`, if one runs: politely, and if it does not listen, at once (it recovers at the next start). */
export async function stopServer(data: string, program: PostgresProgram): Promise<void> {
  if ((await servingPid(data)) === null) return;
  const stop = (mode: string) => run(program.pgCtl, ["stop", "-w", "-t", "30", "-m", mode, "-D", data], program);
  await stop("fast").catch(async (error: unknown) => {
    if ((await servingPid(data)) === null) return; // somebody else's signal was faster
    await stop("immediate").catch(() => {
      throw error;
    });
  });
}

function run(command: string, args: string[], { runAs }: PostgresProgram) {
  const identity = runAs ? { uid: runAs.uid, gid: runAs.gid } : {};
  return execute(command, args, { ...identity, cwd: "/", env: { ...process.env, LC_ALL: "C" } });
}
