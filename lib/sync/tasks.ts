import type { Environment } from "@/db/schema";
import type { Tasks } from "@/db/jobs";
import type { Ports } from "@/lib/intents/ports";
import { run } from "@/lib/intents/run";
import { mayAsk } from "./asked";
import { fetchOrder } from "./fetch-order";

/** One function for each of the queue's tasks. Each may run twice, or late, and does no harm. */
export function tasksWith(ports: Ports): { [Task in keyof Tasks]: (payload: Tasks[Task]) => Promise<void> } {
  return {
    "run-intent": ({ intentId }) => run(intentId, ports),
    "refresh-order": (order) => refresh(ports, order, { background: false }),
    "refresh-due-order": (order) => refresh(ports, order, { background: true }),
  };
}

/** An order that Amazon won't show now is asked again when it is due; a throttled or broken answer is no failure of the job. */
async function refresh(
  { db, mwsFor, log }: Ports,
  { accountId, environment, orderId }: Tasks["refresh-order"],
  pace: { background: boolean },
): Promise<void> {
  const scope = { accountId, environment: environment as Environment };
  if (!(await mayAsk(db, scope))) return;
  const result = await fetchOrder(
    { db, mwsFor: (at, about) => mwsFor(at, { ...about, ...pace }) },
    scope,
    orderId,
    "refresh",
  );
  for (const { id, code, problem } of result.missing)
    log.warn({ orderId, id, code, problem }, "Amazon did not show what was to be refreshed");
}
