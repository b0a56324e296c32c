import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { gzipSync } from "node:zlib";
import type { Tally } from "./tally";

/** Of a page that lists. */
export const KILOBYTES_MAX = 150;

type Manifest = { entryJSFiles: Record<string, string[]> };
export type PageWeight = { page: string; kilobytes: number };

/** The JavaScript that a browser loads before a page can be used, compressed as it travels. */
export function pageWeights(dist: string): PageWeight[] {
  const { rootMainFiles } = readJson<{ rootMainFiles: string[] }>(path.join(dist, "build-manifest.json"));
  const weigh = remembered((file) => gzipSync(readFileSync(path.join(dist, file))).length);
  return globSync("server/app/**/page_client-reference-manifest.js", { cwd: dist })
    .flatMap((file) => Object.entries(manifestsIn(path.join(dist, file))))
    .map(([page, { entryJSFiles }]) => {
      const files = new Set([...rootMainFiles, ...Object.values(entryJSFiles).flat()]);
      const bytes = [...files].reduce((sum, file) => sum + weigh(decodeURI(file)), 0);
      return { page: page.replace(/\/page$/, "") || "/", kilobytes: bytes / 1000 };
    })
    .sort((a, b) => b.kilobytes - a.kilobytes);
}

/** Of an account's pages those that list: their address ends in a word, not in an id. */
export const isList = (page: string) => /^\/\[account\]\/\[environment\]\/(?:.*\/)?[^[\]/]+$/.test(page);

export function checkBudget(dist: string): Tally {
  const weights = pageWeights(dist);
  const tooHeavy = (weight: PageWeight) => isList(weight.page) && weight.kilobytes > KILOBYTES_MAX;
  for (const weight of weights) {
    const verdict = tooHeavy(weight) ? `✗ more than ${KILOBYTES_MAX}` : isList(weight.page) ? "✓" : "";
    console.log(`  ${weight.kilobytes.toFixed(1).padStart(6)} kB  ${weight.page}  ${verdict}`);
  }
  const lists = weights.filter(({ page }) => isList(page)).length;
  const failed = weights.filter(tooHeavy).length;
  return { passed: lists - failed, failed: lists === 0 ? 1 : failed };
}

/** Next writes these as a script that leaves its object behind. */
function manifestsIn(file: string): Record<string, Manifest> {
  const left: { __RSC_MANIFEST?: Record<string, Manifest> } = {};
  vm.runInNewContext(readFileSync(file, "utf8"), { globalThis: left });
  return left.__RSC_MANIFEST ?? {};
}

const readJson = <T>(file: string) => JSON.parse(readFileSync(file, "utf8")) as T;

function remembered(weigh: (file: string) => number): (file: string) => number {
  const known = new Map<string, number>();
  return (file) => {
    const weight = known.get(file) ?? weigh(file);
    known.set(file, weight);
    return weight;
  };
}
