import { and, eq } from "drizzle-orm";
import { addJob } from "@/db/jobs";
import { inScope } from "@/db/scope";
import { orderReferences } from "@/db/schema";
import type { CommandContext } from "./context";
import { done, refused, type CommandResult } from "./result";

/** Asks Amazon about an order soon, on the queue; one asking at a time however many people open it. */
export async function refreshOrder(
  { actor, db }: Pick<CommandContext, "actor" | "db">,
  { orderId }: { orderId: string },
): Promise<CommandResult<null>> {
  const [order] = await db
    .select({ id: orderReferences.id })
    .from(orderReferences)
    .where(and(inScope(orderReferences, actor.scope), eq(orderReferences.id, orderId)));
  if (!order) return refused({ why: "noSuchObject" });
  await addJob(db, "refresh-order", { ...actor.scope, orderId }, { key: `refresh:${orderId}`, maxAttempts: 3 });
  return done(null);
}
