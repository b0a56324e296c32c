import { parseArgs } from "node:util";
import { setTimeout as sleep } from "node:timers/promises";
import { orderReferences } from "@/db/schema";
import { check, checkRecorded, endings, unsettledCount } from "./check";
import { retried } from "./patience";
import { play, type Played, type Wanted } from "./play";
import { ENOUGH, proofs } from "./proofs";
import { randomFrom } from "./random";
import { openWorld, type World } from "./world";

// npm run test:crash -- --runs 300 --seed 7 [--mutate drop-reference]
// Real processes die at every step and at random moments, or stand still for longer than a lease and go on, Amazon's answers get
// lost, the account is paused and let go again, PostgreSQL and the stand-in are restarted in the middle; then the stand-in's ledger
// and our rows must agree to the cent.

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "300" },
    seed: { type: "string" },
    mutate: { type: "string" },
    together: { type: "string", default: "6" },
  },
});
const runs = whole("runs", values.runs);
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const together = whole("together", values.together);
const SETTLE_WITHIN_MS = 240_000;

function whole(name: string, text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  console.error(`--${name} takes a whole number from 1 on, not ${text}`);
  process.exit(2);
}

async function main(): Promise<number> {
  const started = Date.now();
  console.log(
    `Crash suite: ${runs} runs, seed ${seed}${values.mutate ? `, with the rule broken: ${values.mutate}` : ""}`,
  );
  const world = await openWorld(values.mutate ?? null);
  try {
    const played = await playAll(world);
    await settled(world);
    const unrecorded = await retried(() => checkRecorded(world)); // before the judge's own reading mends it
    await retried(() => decideEverything(world));
    await retried(() => mirrorEverything(world));
    const problems = [
      ...unrecorded,
      ...(await check(world, played)),
      ...crashesOf(world),
      ...(await missing(world, played)),
    ];
    const ended = await endings(world);
    if (ended.filter((one) => one === "accepted").length < runs / 4)
      problems.push("Hardly any operation came through, so little was proven");
    report(world, { played, ended, problems, started });
    return problems.length;
  } catch (error) {
    console.error(error); // before the closing, which may take as long as whatever went wrong
    throw error;
  } finally {
    await world.close();
  }
}

async function playAll(world: World): Promise<Played[]> {
  const random = randomFrom(seed);
  const played: Played[] = [];
  let next = 0;
  const lane = async () => {
    for (let run = next++; run < runs; run = next++)
      played.push(await play(world, randomFrom(seed * 10_000 + run), run));
  };
  const restarts = [world.restartPostgres, world.killSandbox, world.restartPostgres];
  const lanes = Promise.all(Array.from({ length: together }, lane));
  let over = false;
  void lanes.finally(() => (over = true));
  const chaos = (async () => {
    while (!over) {
      await sleep(2_000 + random.below(5_000));
      random.pick([...world.webs, ...world.workers]).kill();
      if (random.next() < 0.4) await retried(() => world.pauseAccount(random.below(2_000)));
      if (restarts.length > 0 && played.length > (runs * (4 - restarts.length)) / 4) await restarts.shift()!();
    }
  })();
  await Promise.all([lanes, chaos]);
  const another = async (wanted: Wanted = {}) =>
    played.push(await play(world, randomFrom(seed * 10_000 + next), next++, wanted));
  if (runs >= ENOUGH) {
    for (const restart of restarts) await Promise.all([another(), restart()]);
    for (const { wanted, seen } of proofs)
      for (let tries = 0; tries < 20 && !(await seen(world, played)); tries++) await another(wanted);
  }
  console.log("  nobody is killed any more; waiting until all is known");
  return played;
}

const missing = async (world: World, played: Played[]): Promise<string[]> => {
  if (runs < ENOUGH) return [];
  const seen = await Promise.all(proofs.map((proof) => proof.seen(world, played)));
  return proofs.filter((_, at) => !seen[at]).map(({ what }) => `Too little was proven: ${what}`);
};

/** Nobody kills any more: what is unknown must now come to its end by itself. */
async function settled(world: World): Promise<void> {
  for (const deadline = Date.now() + SETTLE_WITHIN_MS; Date.now() < deadline; await sleep(250))
    if ((await retried(() => unsettledCount(world))) === 0) return;
}

/** What Amazon would decide in the next half minute it decides now; otherwise it could do so between our reading and the judge's. */
const decideEverything = ({ amazon }: World) => amazon.post("clock", { advanceMinutes: 5 });

async function mirrorEverything({ db, mirror }: World): Promise<void> {
  for (const { id } of await db.select({ id: orderReferences.id }).from(orderReferences)) await mirror(id);
}

const crashesOf = ({ webs, workers }: World) => [...webs, ...workers].flatMap((victim) => victim.crashes);

type Report = { played: Played[]; ended: string[]; problems: string[]; started: number };

function report(world: World, { played, ended, problems, started }: Report): void {
  const deaths = [...world.webs, ...world.workers].flatMap((victim) => victim.deaths);
  const count = (of: string[]) =>
    Object.entries(Object.groupBy(of, (one) => one))
      .map(([one, all]) => `${one} ${all!.length}`)
      .join(", ");
  const stops = [...world.webs, ...world.workers].flatMap((victim) => victim.stops);
  console.log(`  processes killed: ${deaths.length} (${count(deaths)})`);
  console.log(`  stood still for longer than a lease, and went on: ${stops.length} (${count(stops)})`);
  console.log(`  operations: ${count(played.map((p) => p.operation))}`);
  console.log(`  people: ${count(played.map((p) => p.shape))}`);
  console.log(`  Amazon: ${count(played.flatMap((p) => p.fault.split(", ").filter((f) => !f.includes(" when "))))}`);
  const people = played.flatMap(({ settling }) => settling?.people ?? []);
  const heard = people.map((person) => {
    const last = person.heard.at(-1);
    return last ? (last.ok ? last.value.state : last.refusal.why) : "nothing";
  });
  console.log(
    `  settled by people: ${people.length / 2} of ${played.filter((p) => p.shape === "only people know").length} (${count(heard)})`,
  );
  console.log(`  intents: ${count(ended)}`);
  for (const problem of problems.slice(0, 40)) console.log(`  ✗ ${problem}`);
  const verdict = problems.length === 0 ? "the ledger and our rows agree" : `${problems.length} disagreements`;
  console.log(
    `${problems.length === 0 ? "✓" : "✗"} ${played.length} runs: ${verdict} (${Math.round((Date.now() - started) / 1000)} s, seed ${seed})`,
  );
  console.log(`${played.length} passed, ${problems.length} failed`);
}

process.exitCode = (await main()) === 0 ? 0 : 1;
