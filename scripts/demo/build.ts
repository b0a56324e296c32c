import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { startChild } from "../lib/children";
import { PlainFailure } from "../lib/say";
import { places, root } from "./places";

const sources = ["app", "components", "lib", "db", "public", "proxy.ts", "instrumentation.ts"];
const settings = ["package-lock.json", "next.config.js", "tailwind.config.ts", "postcss.config.mjs", "tsconfig.json"];
const next = path.join(root, "node_modules/next/dist/bin/next");

/** A build made from exactly these sources needs no second one. */
export const isFresh = (distDir: string) =>
  existsSync(stamp(distDir)) && readFileSync(stamp(distDir), "utf8") === sourcesHash();

const stamp = (distDir: string) => path.join(root, distDir, "tillway-sources");

/** The production build. It needs neither a database nor a secret. */
export async function build({ distDir, signal }: { distDir: string; signal?: AbortSignal }): Promise<void> {
  const hash = sourcesHash();
  const child = startChild({
    name: "The build",
    command: process.execPath,
    args: [next, "build"],
    env: { NODE_ENV: "production", NEXT_DIST_DIR: distDir, NEXT_TELEMETRY_DISABLED: "1" },
    logFile: path.join(places.logs, "build.log"),
  });
  signal?.addEventListener("abort", () => void child.stop(), { once: true });
  const code = await child.exited;
  if (signal?.aborted) return;
  if (code !== 0) throw new PlainFailure(`next build failed:\n${child.lastWords()}`);
  writeFileSync(stamp(distDir), hash);
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
