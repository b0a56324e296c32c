import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Entry = {
  resolved?: string;
  integrity?: string;
  inBundle?: boolean;
  optionalDependencies?: Record<string, string>;
};
const text = readFileSync(new URL("../package-lock.json", import.meta.url), "utf8");
const { packages } = JSON.parse(text) as { packages: Record<string, Entry> };

/** Where Node would find `name` from the package at `where`. */
function isLocked(where: string, name: string): boolean {
  if (`${where === "" ? "" : `${where}/`}node_modules/${name}` in packages) return true;
  return where !== "" && isLocked(where.slice(0, Math.max(0, where.lastIndexOf("/node_modules/"))), name);
}

// npm leaves out what a registry has not got for other machines, and `npm ci` then refuses the lock file everywhere.
test("every machine's variant of a package is locked, so that npm ci works on all of them", () => {
  const missing = Object.entries(packages).flatMap(([where, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isLocked(where, name)),
  );
  expect(missing).toEqual([]);
});

test("no registry's address is locked in: each machine uses its own", () => {
  expect(Object.values(packages).filter(({ resolved }) => resolved)).toEqual([]);
});

test("what npm fetches is checked against a hash, on every machine", () => {
  const fetched = Object.entries(packages).filter(([where, { inBundle }]) => where !== "" && !inBundle);
  expect(fetched.filter(([, { integrity }]) => !integrity).map(([where]) => where)).toEqual([]);
});
