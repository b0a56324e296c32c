import { chromium } from "@playwright/test";
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { userInfo } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { PlainFailure } from "../lib/say";
import { bin, runTool } from "./tool";

const execute = promisify(execFile);
/** The engine without windows comes first: the same pages take half as long in it. */
const names = [
  "chromium-headless-shell",
  ...["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"],
];
const macApps = ["Google Chrome", "Chromium"].map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);

/** The path of a Chromium or Chrome that runs; one is installed where there is none. */
export async function findBrowser(): Promise<string> {
  const found = (await firstThatRuns(installed())) ?? (await fetchPlaywrights()) ?? (await installPackage());
  if (found) return found;
  throw new PlainFailure(
    "The browser suite needs Chromium or Chrome, and none could be installed. Install one (on Debian and Ubuntu: apt-get install chromium), or name its path in CHROMIUM_PATH.",
  );
}

function installed(): string[] {
  const onPath = (process.env.PATH ?? "")
    .split(path.delimiter)
    .flatMap((directory) => names.map((name) => path.join(directory, name)));
  const named = process.env.CHROMIUM_PATH;
  return [...(named ? [named] : []), ...onPath, ...macApps, chromium.executablePath()];
}

async function fetchPlaywrights(): Promise<string | null> {
  console.log("  No Chromium or Chrome here: fetching Playwright's own");
  const soon = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "10000" }; // where downloads are blocked, that is known at once
  await runTool([bin("playwright/cli.js"), "install", "--no-shell", "chromium"], soon);
  return firstThatRuns([chromium.executablePath()]);
}

async function installPackage(): Promise<string | null> {
  if (userInfo().uid !== 0 || !existsSync("/usr/bin/apt-get")) return null;
  console.log("  That one can't be had or does not run: installing the distribution's package");
  const options = { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" }, maxBuffer: 64 * 1024 * 1024 };
  await execute("apt-get", ["update"], options).catch(() => {}); // one source out of reach need not matter
  for (const name of ["chromium-headless-shell", "chromium"]) {
    const failed = await execute("apt-get", ["install", "-y", "--no-install-recommends", name], options).then(
      () => null,
      (error: Error) => error.message.split("\n").slice(-5).join("\n"),
    );
    const browser = await firstThatRuns(installed());
    if (browser) return browser;
    if (failed) console.error(failed);
  }
  return null;
}

/** A file may be there and still lack the libraries it needs. */
async function firstThatRuns(files: string[]): Promise<string | null> {
  for (const file of files.filter((one) => existsSync(one))) {
    const runs = await execute(file, ["--version", "--no-sandbox"], { timeout: 30_000 }).catch(() => null);
    if (runs) return file;
  }
  return null;
}
