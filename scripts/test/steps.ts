import { mkdirSync } from "node:fs";
import path from "node:path";
import { build, isBuilt } from "../lib/build";
import { findBrowser } from "./browser";
import { checkBudget } from "./budget";
import { asOne, atLeastOneFailed, ofClosingLine, ofPlaywright, ofVitest, type Tally } from "./tally";
import { bin, root, runTool } from "./tool";

const CRASH_RUNS = "200";

export type Step = { name: string; about: string; needsServer: boolean; run: () => Promise<Tally> };

const reports = path.join(root, ".data/test");
mkdirSync(reports, { recursive: true });
const report = (name: string) => path.join(reports, `${name}.json`);

const tool = async (script: string, ...args: string[]) => asOne((await runTool([bin(script), ...args])).ok);

async function vitest(...projects: string[]): Promise<Tally> {
  const file = report("vitest");
  const chosen = projects.flatMap((project) => ["--project", project]);
  const reporters = ["--reporter=agent", "--reporter=json", `--outputFile.json=${file}`];
  const { ok } = await runTool([bin("vitest/vitest.mjs"), "run", ...reporters, ...chosen]);
  return atLeastOneFailed(ok, ofVitest(file));
}

async function crash(): Promise<Tally> {
  const program = path.join(root, "scripts/crash/main.ts");
  const { ok, output } = await runTool(["--conditions=react-server", "--import", "tsx", program, "--runs", CRASH_RUNS]);
  return atLeastOneFailed(ok, ofClosingLine(output));
}

async function types(): Promise<Tally> {
  const generated = await runTool([bin("next/dist/bin/next"), "typegen"]); // the routes' own types
  return generated.ok ? tool("typescript/bin/tsc", "--noEmit") : asOne(false);
}

async function pages(): Promise<Tally> {
  if (!isBuilt()) await build(path.join(reports, "build.log"));
  return checkBudget(path.join(root, ".next"));
}

async function browser(): Promise<Tally> {
  const file = report("playwright");
  const env = {
    CHROMIUM_PATH: await findBrowser(),
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    NODE_OPTIONS: "--conditions=react-server", // journeys read our own rows, and those modules are the server's alone
  };
  const { ok } = await runTool([bin("@playwright/test/cli.js"), "test", "--reporter=list,json"], env);
  return atLeastOneFailed(ok, ofPlaywright(file));
}

const quick = (name: string, about: string, run: Step["run"]): Step => ({ name, about, needsServer: false, run });

export const steps: Step[] = [
  quick("types", "Types", types),
  quick("format", "Formatting", () => tool("prettier/bin/prettier.cjs", "--check", "--log-level=warn", ".")),
  quick("lint", "Lint, with the layout's arrows", () => tool("eslint/bin/eslint.js", "--max-warnings=0", ".")),
  quick("dead", "Dead code", () => tool("knip/bin/knip.js")),
  quick("rules", "Rules", () => vitest("rules")),
  { name: "database", about: "Database", needsServer: true, run: () => vitest("database") },
  quick("agreement", "Agreement of our rules with the stand-in", () => vitest("agreement")),
  { name: "crash", about: "Crashes: money moves exactly once", needsServer: false, run: crash },
  quick("build", "Production build and its budget", pages),
  { name: "browser", about: "Journeys in a browser", needsServer: true, run: browser },
];

/** `npm run verify`: what answers within a minute. */
export const verifySteps = ["types", "lint", "rules", "agreement"];
