import { appendAudit } from "@/db/audit";
import type { CommandContext } from "./context";

type Taken = {
  /** The list as its address says it. */
  list: Record<string, string>;
  rows: number;
  /** The reader stayed until the end. */
  complete: boolean;
};

/** Buyers' data left the house: who took how much of which list. What was searched for may be a name, so it can be erased. */
export async function recordExport(
  { actor, db }: Pick<CommandContext, "actor" | "db">,
  { list, rows, complete }: Taken,
) {
  const { q, ...filters } = list;
  await db.transaction((tx) =>
    appendAudit(tx, {
      chain: actor.scope.accountId,
      environment: actor.scope.environment,
      actorId: actor.userId,
      action: "orders.exported",
      facts: { filters, rows, complete },
      personal: q ? { search: q } : {},
    }),
  );
}
