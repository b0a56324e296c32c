import type { Environment } from "@/db/schema";
import type { Tasks } from "@/db/jobs";
import type { Log, Ports } from "@/lib/intents/ports";
import { run } from "@/lib/intents/run";
import { fetchOrder } from "./fetch-order";

/** One function for each of the queue's tasks. Each may run twice, or late, and does no harm. */
export function tasksWith(ports: Ports): { [Task in keyof Tasks]: (payload: Tasks[Task]) => Promise<void> } {
  return {
    "run-intent": ({ intentId }) => run(intentId, ports),
    "refresh-order": ({ accountId, environment, orderId }) =>
      refresh(ports, accountId, environment as Environment, orderId),
  };
}

/** An order that Amazon won't show now is asked again when it is due; a throttled or broken answer is no failure of the job. */
async function refresh(ports: Ports, accountId: string, environment: Environment, orderId: string): Promise<void> {
  const result = await fetchOrder(ports, { accountId, environment }, orderId, "refresh");
  if (!result.found) warn(ports.log, { orderId, code: result.code, problem: result.problem });
}

const warn = (log: Log, facts: Record<string, unknown>) =>
  log.warn(facts, "Amazon did not show an order that was to be refreshed");
