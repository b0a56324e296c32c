import { parseArgs } from "node:util";
import { PlainFailure } from "../lib/say";

export type Options = {
  /** How many orders each shop has, the smallest first. */
  sizes: number[];
  /** Where the figures go, as JSON. */
  json: string | null;
};

const SMALL = 10_000;
const BIG = 1_000_000;

export function readOptions(args: string[]): Options {
  try {
    const { values } = parseArgs({ args, options: { small: { type: "boolean" }, json: { type: "string" } } });
    return { sizes: values.small ? [SMALL] : [SMALL, BIG], json: values.json ?? null };
  } catch (error) {
    const usage = "npm run bench -- [--small] [--json FILE]";
    throw new PlainFailure(`${error instanceof Error ? error.message : String(error)}\n  Usage: ${usage}`);
  }
}
