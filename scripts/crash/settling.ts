import { setTimeout as sleep } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { intents } from "@/db/schema";
import type { CommandResult } from "@/lib/commands/result";
import type { Step } from "@/lib/intents/ports";
import type { Ending } from "@/lib/intents/settle";
import { collide, doByHand, type Conflict } from "./conflicts";
import { retried, shown } from "./patience";
import type { Random } from "./random";
import type { Scenario } from "./scenarios";
import type { World } from "./world";

/** How people ended an intent that met a conflict: what the check at the end goes by. */
export type Settling = {
  intentId: string;
  conflict: Conflict;
  /** What somebody did by hand instead, under another reference. */
  byHandId: string | null;
  /** How often it had been sent when it came to need a person. */
  sends: number;
  /** Nobody, where the machine could end it after all: it had overwritten, or was overwritten. */
  people: Person[];
};
type Person = {
  userId: string;
  ending: Ending;
  /** What each press of the button was answered; null when nobody lived to answer it. */
  heard: (CommandResult | null)[];
};

/** Steps that only a person's word passes through. */
export const settlingSteps: readonly Step[] = ["settling", "settled"];
const steps: readonly Step[] = ["looking", "looked", ...settlingSteps];
const AGAIN_MS = 300; // two looks are 1.2 s apart in this world
const GIVE_UP_MS = 90_000;

type Facts = { formId: string; asked: Promise<unknown>; elsewhere: Scenario; dieAt: Step | undefined };

/** Lets something else act under our reference, and two people settle at once what came of it, each in another way. */
export async function settleByPeople(
  world: World,
  random: Random,
  { formId, asked, elsewhere, dieAt }: Facts,
): Promise<Settling | null> {
  const { operator, agent } = world.shop;
  const fresh = await shown(world, formId, asked);
  if (!fresh) return null;
  const { captureId, authorizationId, orderId } = elsewhere.ask as Record<string, string | undefined>;
  const conflict = await collide(world, random, fresh, (captureId ?? authorizationId ?? orderId)!);
  if (!conflict) return null;
  const intent = await ended(world, fresh.id);
  const settling = { intentId: intent.id, conflict, sends: intent.sends, byHandId: null, people: [] };
  if (intent.state !== "needs_person") return settling;

  const byHandId = fresh.referenceId && random.next() < 0.6 ? await doByHand(world, fresh) : null;
  for (const id of [fresh.orderId, elsewhere.orderId]) await retried(() => world.mirror(id));
  const chosen: Ending = { kind: "object", objectId: byHandId ?? conflict.objectId };
  const denied: Ending = { kind: "didNotHappen", reason: `Nobody at the shop knows of it (${fresh.formId})` };
  const people: Person[] = [
    { userId: operator.id, ending: chosen, heard: [] },
    { userId: agent.id, ending: denied, heard: [] },
  ];
  const settle = (person: Person) => async (web: World["webs"][number]) => {
    const actor = { userId: person.userId, scope: world.shop.scope };
    const answer = await web.ask({ verb: "settleIntent", actor, ask: { intentId: intent.id, ending: person.ending } });
    const result = answer && "result" in answer ? (answer.result as CommandResult) : null;
    person.heard.push(result);
    return result;
  };
  const [choose, deny] = [settle(people[0]!), settle(people[1]!)];

  // The first of the two looks that it takes to deny, unless the machine's own was one: after that the two race.
  if (fresh.referenceId) await persist(world, random, deny, (result) => saysWait(result) === "notLookedEnough");
  await sleep(world.context.intentPorts().timing.negativeLooksApartMs);
  const webs = [random.pick(world.webs), random.pick(world.webs)] as const;
  const doomed = random.pick(webs);
  const step = dieAt && steps.includes(dieAt) ? dieAt : random.next() < 0.6 ? random.pick(steps) : null;
  if (step) await doomed.dieAt(step);
  else setTimeout(() => doomed.kill(), random.below(100));
  await Promise.all([
    sleep(random.below(100)).then(() => persist(world, random, choose, isLast, webs[0])), // the other one looks first
    persist(world, random, deny, isLast, webs[1]),
  ]);
  return { ...settling, byHandId, people };
}

/** Once it needs a person, or needs nothing any more. */
async function ended({ db }: World, id: string): Promise<typeof intents.$inferSelect> {
  for (const deadline = Date.now() + GIVE_UP_MS; ; await sleep(50)) {
    const [intent] = await retried(() => db.select().from(intents).where(eq(intents.id, id)));
    const over = ["needs_person", "accepted", "refused"].includes(intent!.state);
    if (over || Date.now() > deadline) return intent!;
  }
}

/** Presses the button again, in whichever process, until what it says is the last word. */
async function persist(
  { webs }: World,
  random: Random,
  press: (web: World["webs"][number]) => Promise<CommandResult | null>,
  enough: (result: CommandResult) => boolean,
  first = random.pick(webs),
): Promise<void> {
  let web = first;
  for (const deadline = Date.now() + GIVE_UP_MS; Date.now() < deadline; web = random.pick(webs)) {
    const result = await press(web);
    if (result && (enough(result) || isLast(result))) return;
    if (result) await sleep(AGAIN_MS);
  }
}

/** Amazon could not say, or was not asked often enough. */
const saysWait = (result: CommandResult) =>
  !result.ok && result.refusal.why === "doesNotFit" && ["notKnown", "notLookedEnough"].includes(result.refusal.problem)
    ? result.refusal.problem
    : null;
const isLast = (result: CommandResult) => saysWait(result) === null;
