import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { startChild } from "./children";
import { PlainFailure } from "./say";

const root = path.resolve(import.meta.dirname, "../..");

const sources = ["app", "components", "lib", "db", "public", "proxy.ts", "instrumentation.ts"];
const settings = ["package-lock.json", "next.config.js", "tailwind.config.ts", "postcss.config.mjs", "tsconfig.json"];
const next = path.join(root, "node_modules/next/dist/bin/next");

/** Where the build is; a demo that runs serves from it. */
const dist = path.join(root, ".next");
const stamp = path.join(dist, "tillway-sources");

/** A build made from exactly these sources needs no second one. */
export const isBuilt = () => existsSync(stamp) && readFileSync(stamp, "utf8") === sourcesHash();

/** The production build. It needs neither a database nor a secret. */
export async function build(logFile: string): Promise<void> {
  const hash = sourcesHash();
  rmSync(stamp, { force: true });
  const env = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  const child = startChild({ name: "The build", command: process.execPath, args: [next, "build"], env, logFile });
  if ((await child.exited) !== 0) throw new PlainFailure(`next build failed:\n${child.lastWords()}`);
  writeFileSync(stamp, hash);
}

/** Names and contents of all that a build is made from. */
export function sourcesHash(from = root): string {
  const hash = createHash("sha256");
  for (const file of [...sources, ...settings].flatMap((name) => filesIn(path.join(from, name)))) {
    hash.update(path.relative(from, file)).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

function filesIn(place: string): string[] {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesIn(path.join(place, name)));
}
