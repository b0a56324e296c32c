import { mkdirSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { build, isBuilt } from "../lib/build";
import { sayFailure, step } from "../lib/say";
import { stopAsked, type Stack } from "../lib/stopping";
import { checkBudget, pageWeights } from "../test/budget";
import { CALL_MAX, measureCalls } from "./client-calls";
import { readOptions, type Options } from "./options";
import { openPlace } from "./place";
import { breaks, measureQueries, SAMPLES } from "./queries";
import { printCalls, printQueries } from "./report";
import { openShop, type Shop } from "./shop";
import { count } from "./table";

// npm run bench -- [--small] [--json FILE]
// Every ratio has its baseline in the same run, turn by turn, so that it means the same on a busy machine and on an idle one.

const dist = path.resolve(import.meta.dirname, "../../.next");

async function measure({ sizes, json }: Options, stack: Stack): Promise<number> {
  const { serverUrl, logs } = await step(
    "PostgreSQL",
    () => openPlace(stack),
    () => "PostgreSQL answers",
  );
  const shops: Shop[] = [];
  for (const orders of sizes) {
    const shop = await step(`A shop with ${count(orders)} orders`, () => openShop(serverUrl, orders, SAMPLES));
    stack.push({ name: "The connections", stop: shop.close });
    shops.push(shop);
  }
  if (!isBuilt()) await step("Building the pages", () => build(path.join(logs, "build.log")));

  const calls = await step("Making calls without a network", measureCalls);
  printCalls(calls);
  const queries = await step("Asking the database", () => measureQueries(shops));
  printQueries(queries);
  console.log("\n  First-load JavaScript of each page, compressed\n");
  const weights = checkBudget(dist);
  const broken = [
    ...queries.filter(breaks).map(({ group, name }) => `${group}: ${name}`),
    ...calls.filter(({ ratio }) => ratio > CALL_MAX).map(({ name }) => `One call: ${name}`),
    ...(weights.failed > 0 ? ["First-load JavaScript"] : []),
  ];
  if (json) {
    const machine = { cpu: os.cpus()[0]?.model ?? "unknown", cores: os.cpus().length, node: process.version };
    mkdirSync(path.dirname(path.resolve(json)), { recursive: true });
    const figures = { at: new Date(), machine, queries, calls, javascript: pageWeights(dist), broken };
    writeFileSync(json, JSON.stringify(figures, null, 2));
  }
  console.log(`\n${broken.length === 0 ? "✓ Every budget is kept" : `✗ Over budget: ${broken.join("; ")}`}`);
  return broken.length;
}

async function main(): Promise<number> {
  const stopped = stopAsked();
  const stack: Stack = [];
  try {
    const broken = await Promise.race([measure(readOptions(process.argv.slice(2)), stack), stopped]);
    return broken === null ? 130 : Math.min(broken, 1);
  } catch (error) {
    sayFailure(error);
    return 1;
  } finally {
    for (const { stop } of stack.toReversed()) await stop().catch(sayFailure);
  }
}

process.exit(await main());
