import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { intentOperations, intents, orderReferences, type IntentOperation } from "@/db/schema";
import { steps, type Step } from "@/lib/intents/ports";
import type { CommandResult } from "@/lib/commands/result";
import type { Random } from "./random";
import { scenarios, type Scenario } from "./scenarios";
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
export const shapes = ["one person", "double click", "two people", "resubmit after a crash", "taken back"] as const;
type Shape = (typeof shapes)[number];
/** What chance left out so far: where somebody dies, or how people act. */
export type Wanted = { step?: Step; shape?: Shape };

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

/** Prepares an order, arranges bad luck, lets people act, and answers what they were told. */
export async function play(world: World, random: Random, run: number, wanted: Wanted = {}): Promise<Played> {
  const operation = random.pick(weighted);
  const scenario = { operation, ...(await retried(() => scenarios[operation](world.amazon, random))) };
  await retried(() => mirrored(world, scenario.orderId));
  const drawnFrom = await retried(() => versionOf(world, scenario.orderId));
  const shape = wanted.shape ?? random.pick(shapes);
  const fault = await arrange(world, random, { operation, shape, step: wanted.step });
  const formIds = shape === "two people" ? [randomUUID(), randomUUID()] : [randomUUID()];
  const answers = await act(world, random, scenario, { shape, formIds, drawnFrom });
  return { run, operation, orderId: scenario.orderId, shape, fault, formIds, answers };
}

/** One fault of the stand-in, one death at a step, both, or neither: the rest is chance's. */
async function arrange(
  world: World,
  random: Random,
  { operation, shape, step: named }: { operation: IntentOperation; shape: Shape; step: Step | undefined },
): Promise<string> {
  const said: string[] = [];
  if (named || random.next() < 0.6) {
    const waits = shape === "taken back" && random.next() < 0.5; // else it is hardly ever in time
    const mode = named ? "drop-after" : waits ? "503-throttled" : random.pick(sandboxFaults); // a lost answer leads through every step
    await retried(() => world.amazon.faults(random.next() < 0.8 ? operation : "*", mode, 1 + random.below(2)));
    said.push(mode);
  }
  if (named || random.next() < 0.6) {
    const step = named ?? random.pick(steps);
    await random.pick([...world.webs, ...world.workers]).dieAt(step);
    said.push(`killed when ${step}`);
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
  { db, shop, webs }: World,
  random: Random,
  { formId, asked }: { formId: string; asked: Promise<unknown> },
): Promise<CommandResult | null> {
  let over = false;
  void asked.then(() => (over = true));
  for (const hesitationMs = random.below(300); ; await sleep(20)) {
    const late = over;
    const [intent] = await retried(() => db.select({ id: intents.id }).from(intents).where(eq(intents.formId, formId)));
    if (!intent && late) return null;
    if (!intent) continue;
    await sleep(hesitationMs);
    const actor = { userId: shop.agent.id, scope: shop.scope };
    const answer = await random.pick(webs).ask({ verb: "withdrawIntent", actor, ask: { intentId: intent.id } });
    return answer && "result" in answer ? (answer.result as CommandResult) : null;
  }
}

async function mirrored(world: World, orderId: string): Promise<void> {
  const { context, shop } = world;
  const { amazon } = context.contextFor({ userId: shop.operator.id, scope: shop.scope });
  const { found, problem } = await amazon.fetchOrder(shop.scope, orderId);
  if (!found || problem) throw new Error(`${orderId} could not be fetched: ${problem}`);
}

async function versionOf({ db }: World, orderId: string): Promise<number> {
  const [row] = await db
    .select({ version: orderReferences.version })
    .from(orderReferences)
    .where(eq(orderReferences.id, orderId));
  return row!.version;
}

const PATIENCE = 60;

/** The judge's own preparations meet restarts and faults too; they are simply made again. */
export async function retried<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tries === PATIENCE) throw error;
      await sleep(Math.min(1_000, 100 * tries));
    }
  }
}
