import "server-only";
import { createInterface } from "node:readline";
import { env } from "@/lib/env";
import { contextFor, intentPorts } from "@/lib/context";
import type { CommandContext } from "@/lib/commands/context";
import type { Ports, Step } from "@/lib/intents/ports";
import { runWorker } from "@/worker/run-worker";
import type { Answer, Order } from "./protocol";
import { verbs } from "./verbs";

// A program of ours that can be told to die: the commands of a web process, and the worker, with the real code of both.

let next: { step: Step; befalls: () => void } | null = null;
const ports: Ports = {
  ...intentPorts(),
  at(step) {
    if (step !== next?.step) return;
    const { befalls } = next;
    next = null;
    befalls();
  },
};

/** Everything in this process stops, as it does when the process is stopped, and goes on as if nothing were. */
function standStill(stoodStillAt: Step, ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
  say({ id: 0, stoodStillAt });
}
const say = (answer: Answer) => process.stdout.write(`${JSON.stringify(answer)}\n`);

async function carryOut(order: Order): Promise<void> {
  if ("dieAt" in order) {
    next = { step: order.dieAt, befalls: () => process.kill(process.pid, "SIGKILL") };
    return;
  }
  if ("standStillAt" in order) {
    next = { step: order.standStillAt, befalls: () => standStill(order.standStillAt, order.ms) };
    return;
  }
  const context: CommandContext = { ...contextFor(order.actor), intents: ports };
  const verb = verbs[order.verb] as (context: CommandContext, ask: unknown) => Promise<unknown>;
  const answer: Answer = await verb(context, order.ask).then(
    (result) => ({ id: order.id, result }),
    (error: unknown) => ({ id: order.id, problem: String(error) }),
  );
  say(answer);
}

if (process.argv[2] === "worker") {
  const worker = runWorker(ports, env().TILLWAY_TIME_SCALE);
  process.once("SIGTERM", () => void worker.stop().then(() => process.exit(0)));
  await worker.ready;
}
const orders = createInterface({ input: process.stdin });
orders.on("line", (line) => void carryOut(JSON.parse(line) as Order));
orders.on("close", () => process.exit()); // the suite is gone
say({ id: 0, result: "ready" });
