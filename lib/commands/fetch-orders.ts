import { appendAudit } from "@/db/audit";
import type { CommandContext, Fetched } from "./context";
import { done, refused, type CommandResult } from "./result";

/** The first 19 characters of any id of Amazon's name the order reference (domain reference 1.2). */
const FORM = /^([PS]\d{2}-\d{7}-\d{7})(-[ACRPQ]?\d{6,7})?$/;

/** Brings orders into the mirror by Amazon's ids: order references, or anything below them. */
export async function fetchOrders(
  { actor, db, amazon }: CommandContext,
  { orderIds }: { orderIds: string[] },
): Promise<CommandResult<Fetched[]>> {
  const fetched: Fetched[] = [];
  const seen = new Set<string>();
  for (const given of orderIds.map((id) => id.trim()).filter((id) => id !== "")) {
    const orderId = FORM.exec(given.toUpperCase())?.[1];
    if (orderId && seen.has(orderId)) continue;
    const problem = problemWith(orderId, actor.scope.environment);
    if (orderId && !problem) seen.add(orderId);
    fetched.push(
      problem || !orderId
        ? { id: given, found: false, problem: problem ?? undefined }
        : await amazon.fetchOrder(actor.scope, orderId),
    );
  }
  const found = fetched.filter((one) => one.found).map((one) => one.id);
  if (found.length > 0) {
    const { accountId: chain, environment } = actor.scope;
    await appendAudit(db, {
      chain,
      environment,
      actorId: actor.userId,
      action: "orders.fetched",
      facts: { orderIds: found },
    });
  }
  return done(fetched);
}

function problemWith(orderId: string | undefined, environment: "sandbox" | "production"): string | null {
  if (!orderId) return "This is no id of Amazon Pay's. They look like S01-1234567-1234567.";
  const sandbox = orderId.startsWith("S");
  if (sandbox === (environment === "sandbox")) return null;
  return sandbox
    ? "This looks like an ID of Sandbox. Switch to Sandbox to fetch it."
    : "This looks like an ID of Production. Switch to Production to fetch it; if you can’t, ask an administrator.";
}

/** Amazon's ids of the orders that carry the merchant's own order id; the only search that Amazon offers. */
export async function findOrdersBySellerOrderId(
  { actor, amazon }: CommandContext,
  { sellerOrderId }: { sellerOrderId: string },
): Promise<CommandResult<{ ids: string[]; more: boolean }>> {
  const answer = await amazon.findBySellerOrderId(actor.scope, sellerOrderId.trim());
  if ("ids" in answer) return done(answer);
  return refused({ why: answer.refusesAll ? "refusesAll" : "noAnswer", problem: answer.problem });
}
