import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { OrderSnapshotRow } from "@/db/order-snapshot";
import { inScope } from "@/db/scope";
import { intents } from "@/db/schema";
import type { Request } from "@/lib/intents/plans";
import type { Intent } from "@/lib/intents/ports";
import { reserveIntent, type Plan } from "@/lib/intents/reserve";
import { runForPerson } from "@/lib/intents/run";
import { amazonNow } from "@/lib/mirror/amazon-clock";
import { termsAt, type Terms } from "@/lib/payments/settings";
import type { CommandContext } from "./context";
import { viewIntent } from "./intent-view";
import { refuseActing } from "./refuse-acting";
import { done, refused, type CommandRefusal, type CommandResult } from "./result";
import { whatHappenedSince } from "./since";

/** What every form that writes to Amazon carries. */
export type FormAsk = {
  /** The order's version that the form was drawn from. */
  drawnFrom: number;
  /** One-time id of the form. */
  formId: string;
};

type Write = {
  ask: FormAsk;
  /** Locks the order's row: decisions are made under it. */
  locate(tx: Tx): Promise<OrderSnapshotRow | null>;
  /** Applies every rule to the order as it is now. */
  decide(order: OrderSnapshotRow, terms: Terms, tx: Tx): Promise<CommandRefusal | null> | CommandRefusal | null;
  plan(order: OrderSnapshotRow, request: Request, tx: Tx): Promise<Plan> | Plan;
};

type Reserved = { refusal: CommandRefusal } | { intent: Intent; repeated: boolean };

/** Reserves under the order's lock, then carries the intent out and answers within the time a person waits. */
export async function requestWrite(context: CommandContext, write: Write): Promise<CommandResult> {
  const reserved = await context.db.transaction((tx) => reserve(tx, context, write));
  if ("refusal" in reserved) return refused(reserved.refusal);
  context.intents.at("reserved");
  const intent = await runForPerson(reserved.intent.id, context.intents);
  return done(await viewIntent(context.db, intent, reserved.repeated));
}

async function reserve(tx: Tx, context: CommandContext, { ask, locate, decide, plan }: Write): Promise<Reserved> {
  const { actor, settings } = context;
  const order = await locate(tx);
  if (!order) return { refusal: { why: "noSuchObject" } };
  const [sent] = await tx
    .select()
    .from(intents)
    .where(and(inScope(intents, actor.scope), eq(intents.formId, ask.formId)));
  if (sent)
    return sent.orderId === order.row.id ? { intent: sent, repeated: true } : { refusal: { why: "formReused" } };
  if (order.row.version !== ask.drawnFrom)
    return {
      refusal: {
        why: "someoneActed",
        version: order.row.version,
        since: await whatHappenedSince(tx, order.row.id, ask.drawnFrom),
      },
    };
  const barred = await refuseActing(tx, actor);
  if (barred) return { refusal: barred };
  const terms = termsAt(await amazonNow(tx, actor.scope), settings);
  const refusal = await decide(order, terms, tx);
  if (refusal) return { refusal };
  const request = { formId: ask.formId, requestedBy: actor.userId };
  const intent = await reserveIntent(tx, await plan(order, request, tx), context.intents.timing);
  return { intent, repeated: false };
}
