import "server-only";
import { createInterface } from "node:readline";
import { env } from "@/lib/env";
import { contextFor, intentPorts } from "@/lib/context";
import { authorizeOrder } from "@/lib/commands/authorize-order";
import { cancelOrder } from "@/lib/commands/cancel-order";
import { captureAuthorization } from "@/lib/commands/capture-authorization";
import { closeAuthorization } from "@/lib/commands/close-authorization";
import { closeOrder } from "@/lib/commands/close-order";
import type { CommandContext } from "@/lib/commands/context";
import { confirmOrder } from "@/lib/commands/confirm-order";
import { refundCapture } from "@/lib/commands/refund-capture";
import { setOrderDetails } from "@/lib/commands/set-order-details";
import { settleIntent } from "@/lib/commands/settle-intent";
import { withdrawIntent } from "@/lib/commands/withdraw-intent";
import type { Ports, Step } from "@/lib/intents/ports";
import { runWorker } from "@/worker/run-worker";
import type { Answer, Order } from "./protocol";

// A program of ours that can be told to die: the commands of a web process, and the worker, with the real code of both.

let dieAt: Step | null = null;
const ports: Ports = {
  ...intentPorts(),
  at(step) {
    if (step === dieAt) process.kill(process.pid, "SIGKILL");
  },
};

const verbs = {
  authorizeOrder,
  captureAuthorization,
  refundCapture,
  cancelOrder,
  closeOrder,
  closeAuthorization,
  setOrderDetails,
  confirmOrder,
  withdrawIntent,
  settleIntent,
} as const;
export type Verb = keyof typeof verbs;

async function carryOut(order: Order): Promise<void> {
  if ("dieAt" in order) {
    dieAt = order.dieAt;
    return;
  }
  const context: CommandContext = { ...contextFor(order.actor), intents: ports };
  const verb = verbs[order.verb] as (context: CommandContext, ask: unknown) => Promise<unknown>;
  const answer: Answer = await verb(context, order.ask).then(
    (result) => ({ id: order.id, result }),
    (error: unknown) => ({ id: order.id, problem: String(error) }),
  );
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}

if (process.argv[2] === "worker") {
  const worker = runWorker(ports, env().TILLWAY_TIME_SCALE);
  process.once("SIGTERM", () => void worker.stop().then(() => process.exit(0)));
  await worker.ready;
}
const orders = createInterface({ input: process.stdin });
orders.on("line", (line) => void carryOut(JSON.parse(line) as Order));
orders.on("close", () => process.exit()); // the suite is gone
process.stdout.write(`${JSON.stringify({ id: 0, result: "ready" } satisfies Answer)}\n`);
