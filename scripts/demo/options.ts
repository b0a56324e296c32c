import { parseArgs } from "node:util";
import { PlainFailure } from "../lib/say";

export type Options = { port: number; orders: number; reset: boolean; dev: boolean };

/** Where the stand-in for Amazon answers, unless another program has it. */
export const SANDBOX_PORT = 4700;

export const usage = `npm run demo -- [--port N] [--orders N] [--reset] [--dev]
  --port N     where the pages are served (3000)
  --orders N   about how many orders the shop's story has (240)
  --reset      forget the shop of last time and tell its story again
  --dev        the same with hot reload, for working on Tillway`;

export function readOptions(args: string[]): Options {
  const { values } = parse(args);
  return {
    port: portOfPages(values.port),
    orders: whole("--orders", values.orders, 1, 1_000_000),
    reset: values.reset,
    dev: values.dev,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        port: { type: "string", default: "3000" },
        orders: { type: "string", default: "240" },
        reset: { type: "boolean", default: false },
        dev: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    throw new PlainFailure(`${(error as Error).message}\n${usage}`);
  }
}

function portOfPages(text: string): number {
  const port = whole("--port", text, 1, 65_535);
  if (port !== SANDBOX_PORT) return port;
  throw new PlainFailure(
    `Port ${port} is where the demo's stand-in for Amazon answers. Choose another one for the pages: npm run demo -- --port ${port + 1}`,
  );
}

function whole(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new PlainFailure(`${name} ${text} is not a whole number from ${least} to ${most}.\n${usage}`);
}
