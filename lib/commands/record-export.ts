import { appendAudit } from "@/db/audit";
import type { CommandContext } from "./context";

type Taken = {
  rows: number;
  /** The reader stayed until the end. */
  complete: boolean;
};

/**
 * Buyers' data leaves the house: who takes which list, and at the end how much of it was taken; a program that dies in between
 * leaves the first. What was searched for may be a name, so it can be erased. `list` is the list as its address says it.
 */
export async function recordExport(
  { actor, db }: Pick<CommandContext, "actor" | "db">,
  { list, taken }: { list: Record<string, string>; taken: Taken | null },
) {
  const { q, ...filters } = list;
  await db.transaction((tx) =>
    appendAudit(tx, {
      chain: actor.scope.accountId,
      environment: actor.scope.environment,
      actorId: actor.userId,
      action: taken ? "orders.exported" : "orders.exportBegan",
      facts: { filters, ...taken },
      personal: q ? { search: q } : {},
    }),
  );
}
