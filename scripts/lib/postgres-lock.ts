import { execFile } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";

const execute = promisify(execFile);

/**
 * The process that serves this data directory, if one does. A lock left by a server that was killed is removed: its
 * process id may belong to somebody else by now, and PostgreSQL would then refuse to start.
 */
export async function servingPid(dataDirectory: string): Promise<number | null> {
  const lock = path.join(dataDirectory, "postmaster.pid");
  const text = await readFile(lock, "utf8").catch(() => "");
  const pid = Number(text.split("\n")[0]);
  if (pid > 0 && (await servesDirectory(pid, dataDirectory))) return pid;
  await rm(lock, { force: true });
  return null;
}

/** Whether this process is a PostgreSQL at work on this data directory. */
export async function servesDirectory(pid: number, dataDirectory: string): Promise<boolean> {
  const command = await execute("ps", ["-ww", "-o", "command=", "-p", String(pid)]).then(
    ({ stdout }) => stdout,
    () => commandFromProc(pid), // small images have no ps
  );
  return command.includes("postgres") && command.includes(dataDirectory);
}

const commandFromProc = (pid: number) =>
  readFile(`/proc/${pid}/cmdline`, "utf8").then(
    (raw) => raw.replaceAll("\0", " "),
    () => "",
  );
