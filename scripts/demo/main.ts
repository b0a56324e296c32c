import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import type { Running } from "../lib/children";
import { canListen, freePort } from "../lib/ports";
import { startSandbox } from "../lib/sandbox";
import { PlainFailure, sayFailure, step } from "../lib/say";
import { build, isBuilt } from "../lib/build";
import { startPrograms } from "../lib/programs";
import { stopAsked, type Stack } from "../lib/stopping";
import { openDatabase, prepareDatabase, rememberTold } from "./database";
import { takeLock } from "./lock";
import { readOptions, SANDBOX_PORT, type Options } from "./options";
import { people } from "./people";
import { places } from "./places";
import { secrets } from "./secrets";
import { STORY_DAYS, tellStory } from "./story";

async function main(): Promise<number> {
  const began = performance.now();
  const stopped = stopAsked();
  try {
    const options = readOptions(process.argv.slice(2));
    await takeLock(urlOf(options));
    return await demo(options, began, stopped);
  } catch (error) {
    sayFailure(error);
    return 1;
  }
}

async function demo(options: Options, began: number, stopped: Promise<null>): Promise<number> {
  const stack: Stack = [];
  const running: Running[] = [];
  rmSync(places.ready, { force: true });
  try {
    const started = await Promise.race([start(options, stack, running), stopped]);
    if (!started) return 0;
    const url = urlOf(options);
    writeFileSync(places.ready, JSON.stringify({ url, ...started, users: people }, null, 2), { mode: 0o600 });
    announce(url, started.sandboxUrl, (performance.now() - began) / 1000);
    const ended = await Promise.race([stopped, ...running.map((one) => one.exited.then(() => one))]);
    if (!ended) return 0;
    throw new PlainFailure(`${ended.name} ended by itself. Its last words:\n${ended.lastWords()}`);
  } finally {
    rmSync(places.ready, { force: true });
    await stopAll(stack);
  }
}

async function stopAll(stack: Stack): Promise<void> {
  if (stack.length === 0) return;
  console.log("• Stopping");
  for (const { name, stop } of stack.toReversed()) {
    await stop().catch((error: unknown) => console.error(`✗ ${name} did not stop cleanly:`, error));
  }
  console.log("✓ Everything has stopped. The data is kept for the next start.");
}

const urlOf = ({ port }: Options) => `http://localhost:${port}`;

async function start(options: Options, stack: Stack, running: Running[]) {
  const { port, orders, reset, dev } = options;
  if (!(await canListen(port))) {
    throw new PlainFailure(
      `Port ${port} is taken by another program. Choose another one: npm run demo -- --port ${port + 1}`,
    );
  }
  const run = (started: Running & { stop: () => Promise<void> }) => {
    running.push(started);
    stack.push(started);
  };
  mkdirSync(places.logs, { recursive: true });

  const database = await step(
    "PostgreSQL 18",
    async () => {
      const opened = await openDatabase({ reset });
      if (opened.server) run(opened.server);
      return opened;
    },
    ({ where }) => `PostgreSQL answers: ${where}`,
  );
  const told = await step("Bringing the tables up to date", () => prepareDatabase(database, { reset }));
  if (!told) rmSync(places.sandbox, { recursive: true, force: true });

  const sandbox = await step(
    "The stand-in for Amazon",
    async () => {
      const logFile = path.join(places.logs, "sandbox.log");
      const clock = new Date(Date.now() - STORY_DAYS * 86_400_000).toISOString();
      const started = await startSandbox({ dir: places.sandbox, logFile, port: await freePort(SANDBOX_PORT), clock });
      run(started.child);
      return started;
    },
    ({ url }) => `The stand-in for Amazon answers at ${url}`,
  );
  const env = {
    TILLWAY_MODE: "demo",
    DATABASE_URL: database.url,
    DATABASE_OWNER_URL: database.ownerUrl,
    TILLWAY_SECRET_KEY: secrets().TILLWAY_SECRET_KEY,
    TILLWAY_MWS_ORIGIN: sandbox.url,
    TILLWAY_URL: `http://localhost:${port}`,
  };
  Object.assign(process.env, env); // the story speaks through the same commands as the programs

  const story = async () => {
    if (told) return;
    await step(`Telling a shop's story: about ${orders} orders`, async () => {
      await tellStory({
        sandboxUrl: sandbox.url,
        databaseUrl: database.url,
        orders,
        log: (line) => console.log(`  ${line}`),
      });
      await rememberTold(database);
    });
  };
  const building = async () => {
    if (dev || isBuilt()) return;
    await step("Building the pages", () => build(path.join(places.logs, "build.log")));
  };
  if (availableParallelism() > 1) await Promise.all([story(), building()]);
  else await story().then(building);

  await step(dev ? "Pages with hot reload, and worker" : "Pages and worker", () =>
    startPrograms({ port, dev, env, logs: places.logs }, run),
  );
  return { sandboxUrl: sandbox.url, databaseUrl: database.ownerUrl };
}

function announce(url: string, sandboxUrl: string, seconds: number): void {
  const width = Math.max(...people.map(({ email }) => email.length));
  console.log(`
  Tillway    ${url}    (ready after ${seconds.toFixed(0)} s)
  Amazon     ${sandboxUrl}    (a stand-in: no real money moves)

  Sign in as
${people.map(({ email, password, role }) => `    ${email.padEnd(width)}   ${password}   ${role}`).join("\n")}

  Ctrl-C stops all of it; the next start keeps the data. Start over with: npm run demo -- --reset
`);
}

process.exit(await main());
