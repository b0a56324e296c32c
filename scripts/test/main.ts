import { startTestServer } from "@/e2e/support/postgres";
import { sayFailure } from "../lib/say";
import { stopAsked } from "../lib/stopping";
import { steps, verifySteps, type Step } from "./steps";
import { asOne, inWords, plus, type Tally } from "./tally";
import { lastWordsOfFailures } from "./tool";

/** All steps; with `--verify` the quick ones; or those that are named. */
function chosen(args: string[]): Step[] {
  const names = args.includes("--verify") ? verifySteps : args;
  const unknown = names.find((name) => !steps.some((step) => step.name === name));
  if (unknown)
    throw new Error(`There is no step named ${unknown}. They are: ${steps.map(({ name }) => name).join(", ")}`);
  return names.length === 0 ? steps : steps.filter(({ name }) => names.includes(name));
}

async function runAll(wanted: Step[]): Promise<Tally> {
  const server = wanted.some(({ needsServer }) => needsServer) ? await startTestServer() : null;
  if (server) process.env.TEST_DATABASE_URL = server.url;
  const lines: string[] = [];
  let total: Tally = { passed: 0, failed: 0 };
  try {
    for (const { about, run } of wanted) {
      console.log(`• ${about}`);
      const began = performance.now();
      const tally = await run().catch((error: unknown) => {
        sayFailure(error);
        return asOne(false);
      });
      const line = `${tally.failed > 0 ? "✗" : "✓"} ${about}: ${inWords(tally)} (${((performance.now() - began) / 1000).toFixed(1)} s)`;
      console.log(line);
      lines.push(line);
      total = plus(total, tally);
    }
  } finally {
    await server?.stop();
  }
  // A tool may fail and another one do its work: of that nobody needs to be told.
  if (total.failed > 0) for (const words of lastWordsOfFailures()) console.log(`\nOf what failed, at last:\n${words}`);
  console.log(`\n${lines.join("\n")}\n`);
  return total;
}

async function main(): Promise<number> {
  const total = await Promise.race([runAll(chosen(process.argv.slice(2))), stopAsked()]);
  if (!total) return 130; // the watchdog ends what runs
  console.log(inWords(total));
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}

process.exit(await main());
