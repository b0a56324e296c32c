import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { intentOperations, orderReferences, type IntentOperation } from "@/db/schema";
import { steps, type Step } from "@/lib/intents/ports";
import type { CommandResult } from "@/lib/commands/result";
import { retried, shown } from "./patience";
import type { Random } from "./random";
import { scenarios, type Scenario } from "./scenarios";
import { collidable, faultsBeforeConflict } from "./conflicts";
import { settleByPeople, settlingSteps, type Settling } from "./settling";
import type { World } from "./world";

export const sandboxFaults = [
  "drop-before",
  "drop-after",
  "500-before",
  "500-after",
  "503",
  "503-throttled",
  "garbage",
  "slow:400",
  "slow:2600",
] as const;
export const shapes = [
  "one person",
  "double click",
  "two people",
  "resubmit after a crash",
  "taken back",
  "only people know",
] as const;
type Shape = (typeof shapes)[number];
type SandboxFault = (typeof sandboxFaults)[number];
/** What chance left out so far: where somebody dies, or rather stands still, how people act, or what Amazon's side does. */
export type Wanted = { step?: Step; standStill?: boolean; shape?: Shape; fault?: SandboxFault };

/** One run as it was played: what the check at the end goes by. */
export type Played = {
  run: number;
  operation: IntentOperation;
  orderId: string;
  shape: Shape;
  fault: string;
  formIds: string[];
  /** What each press of the button was answered; null when nobody lived to answer it. */
  answers: (CommandResult | null)[];
  /** How people ended what Amazon's side made a conflict of; null where it never came to that. */
  settling: Settling | null;
};

/** Refund and Capture are what is done most, and what hurts most. */
const weighted: readonly IntentOperation[] = [
  ...intentOperations,
  "Refund",
  "Refund",
  "Capture",
  "Capture",
  "Authorize",
];

/** A conflict and two people take twice as long as anything else. */
const weightedShapes: readonly Shape[] = shapes.flatMap((shape) =>
  shape === "only people know" ? shape : [shape, shape],
);

/** Prepares an order, arranges bad luck, lets people act, and answers what they were told. */
export async function play(world: World, random: Random, run: number, wanted: Wanted = {}): Promise<Played> {
  const shape = wanted.shape ?? random.pick(weightedShapes);
  const operation = random.pick(shape === "only people know" ? collidable : weighted);
  const prepare = async () => ({ operation, ...(await retried(() => scenarios[operation](world.amazon, random))) });
  const scenario = await prepare();
  const elsewhere = shape === "only people know" ? await prepare() : null;
  for (const { orderId } of elsewhere ? [scenario, elsewhere] : [scenario]) await retried(() => world.mirror(orderId));
  const drawnFrom = await retried(() => versionOf(world, scenario.orderId));
  const fault = await arrange(world, random, { operation, shape, wanted });
  const formIds = shape === "two people" ? [randomUUID(), randomUUID()] : [randomUUID()];
  const asked = act(world, random, scenario, { shape, formIds, drawnFrom });
  const conflict = { formId: formIds[0]!, asked, elsewhere, dieAt: wanted.step };
  const settling = elsewhere ? await settleByPeople(world, random, { ...conflict, elsewhere }) : null;
  return { run, operation, orderId: scenario.orderId, shape, fault, formIds, settling, answers: await asked };
}

const sendingSteps = steps.filter((step) => !settlingSteps.includes(step));

/** One fault of the stand-in, one death at a step, both, or neither: the rest is chance's. */
async function arrange(
  world: World,
  random: Random,
  { operation, shape, wanted }: { operation: IntentOperation; shape: Shape; wanted: Wanted },
): Promise<string> {
  const said: string[] = [];
  const named = sendingSteps.find((step) => step === wanted.step);
  if (shape === "only people know") {
    const mode = random.pick(faultsBeforeConflict(operation));
    await retried(() => world.amazon.faults(operation, mode, 4));
    said.push(mode);
  } else if (wanted.shape === "taken back") {
    await retried(() => world.amazon.faults(operation, "503-throttled", 4)); // else it is hardly ever in time
    said.push("503-throttled");
  } else if (named || wanted.fault || random.next() < 0.6) {
    const waits = shape === "taken back" && random.next() < 0.5;
    const chosen = wanted.fault ?? (waits ? "503-throttled" : random.pick(sandboxFaults));
    const mode = named ? "drop-after" : chosen; // a lost answer leads through every step
    await retried(() => world.amazon.faults(random.next() < 0.8 ? operation : "*", mode, 1 + random.below(2)));
    said.push(mode);
  }
  if (named || random.next() < 0.6) {
    const step = named ?? random.pick(sendingSteps);
    const victim = random.pick([...world.webs, ...world.workers]);
    const stands = wanted.standStill || (!named && random.next() < 0.25);
    const { leaseMs } = world.context.intentPorts().timing;
    await (stands ? victim.standStillAt(step, leaseMs + 700) : victim.dieAt(step));
    said.push(`${stands ? "stopped" : "killed"} when ${step}`);
  }
  return said.join(", ") || "none";
}

type Acting = { shape: Shape; formIds: string[]; drawnFrom: number };

async function act(
  world: World,
  random: Random,
  { verb, ask }: Scenario,
  { shape, formIds, drawnFrom }: Acting,
): Promise<Played["answers"]> {
  const { scope, operator, agent } = world.shop;
  /** A page that never answered is sent again, as people do: it is the same form, so it is the same intent. */
  const send = async (formId: string, userId: string, tries = 3): Promise<CommandResult | null> => {
    const order = { verb, actor: { userId, scope }, ask: { ...ask, drawnFrom, formId } };
    const answer = await random.pick(world.webs).ask(order);
    if (answer && "result" in answer) return answer.result as CommandResult;
    return tries > 1 ? send(formId, userId, tries - 1) : null;
  };
  switch (shape) {
    case "one person":
    case "only people know":
      return [await send(formIds[0]!, operator.id)];
    case "double click":
      return Promise.all([send(formIds[0]!, operator.id), send(formIds[0]!, operator.id)]);
    case "two people":
      return Promise.all([send(formIds[0]!, operator.id), send(formIds[1]!, agent.id)]);
    case "resubmit after a crash": {
      const first = await send(formIds[0]!, operator.id);
      return [first, await send(formIds[0]!, operator.id)];
    }
    case "taken back": {
      const asked = send(formIds[0]!, operator.id);
      return Promise.all([asked, takeBack(world, random, { formId: formIds[0]!, asked })]);
    }
  }
}

/** Somebody sees what was asked for in the order's page, and thinks better of it; null when there was nothing to see. */
async function takeBack(
  world: World,
  random: Random,
  { formId, asked }: { formId: string; asked: Promise<unknown> },
): Promise<CommandResult | null> {
  const hesitationMs = random.below(300);
  const intent = await shown(world, formId, asked);
  if (!intent) return null;
  await sleep(hesitationMs);
  const { shop, webs } = world;
  const actor = { userId: shop.agent.id, scope: shop.scope };
  const answer = await random.pick(webs).ask({ verb: "withdrawIntent", actor, ask: { intentId: intent.id } });
  return answer && "result" in answer ? (answer.result as CommandResult) : null;
}

async function versionOf({ db }: World, orderId: string): Promise<number> {
  const [row] = await db
    .select({ version: orderReferences.version })
    .from(orderReferences)
    .where(eq(orderReferences.id, orderId));
  return row!.version;
}
