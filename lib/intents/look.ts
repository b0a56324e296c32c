import type { Database } from "@/db/client";
import type { MwsClient } from "@/lib/mws";
import { lockOrder } from "@/lib/mirror/lock-order";
import { observeAll } from "@/lib/mirror/observe";
import { endTry } from "./conclude";
import { knownChildren } from "./known-children";
import { beginLookForPerson } from "./lease";
import { handlings } from "./operations";
import { Unclear } from "./operations/handling";
import { scopeOf, type Intent, type Ports } from "./ports";
import type { Look } from "./verdict";

/** What Amazon has of an intent now. Reads only. `answered`: Amazon has just said "done" to it. */
export async function lookAtAmazon(
  intent: Intent,
  mws: MwsClient,
  db: Database,
  { answered = false } = {},
): Promise<Look> {
  try {
    return await handlings[intent.operation].look(mws, intent, { ...(await knownChildren(db, intent)), answered });
  } catch (error) {
    if (error instanceof Unclear) return { kind: "unclear", why: error.message };
    throw error;
  }
}

/** Looks once more for somebody who is about to say what became of an intent: counted and mirrored, and it decides nothing. */
export async function lookForPerson(intent: Intent, ports: Ports): Promise<void> {
  const { db } = ports;
  const scope = scopeOf(intent);
  const mws = await ports.mwsFor(scope, { orderId: intent.orderId, intentId: intent.id });
  const leaseNumber = await beginLookForPerson(intent.id, db);
  if (leaseNumber === null) return;
  ports.at("looking");
  const look = await lookAtAmazon(intent, mws, db);
  ports.at("looked");
  const detail = "why" in look ? look.why : null;
  await endTry({ id: intent.id, leaseNumber }, "look", { outcome: look.kind, detail }, ports);
  if (look.kind === "unclear") return;
  await db.transaction(async (tx) => {
    await lockOrder(tx, scope, intent.orderId);
    await observeAll(tx, intent.orderId, look.seen, {
      ...{ scope, source: "action", own: null },
      leftOut: (err) => ports.log.error({ intentId: intent.id, err }, "An object that a look saw can't be mirrored"),
    });
  });
}
