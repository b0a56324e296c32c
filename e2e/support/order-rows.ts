import type { Database } from "@/db/client";
import { orderReferences } from "@/db/schema";
import type { Scope } from "@/db/scope";

export type OrderSeed = Partial<typeof orderReferences.$inferInsert> & { at: Date };

const MINUTE_MS = 60_000;
let made = 0;

/** Ids that no other test of this process has; the environment is in their first letter. */
export function newOrderId({ environment }: Scope): string {
  const digits = String(Date.now() % 10_000_000).padStart(7, "0");
  return `${environment === "sandbox" ? "S" : "P"}01-${digits}-${String(made++).padStart(4, "0")}${Math.floor(Math.random() * 900 + 100)}`;
}

/** Mirrored orders for lists, without the objects below them. */
export async function addOrderRows(db: Database, scope: Scope, seeds: OrderSeed[]): Promise<string[]> {
  const rows = seeds.map(({ at, ...seed }) => ({
    ...{ id: newOrderId(scope), ...scope, state: "Open", totalMinor: 100_00, currency: "USD" },
    ...{ createdAt: at, updatedAt: at, firstSeenAt: at, observedStateAt: at, observedAnswerAt: at },
    ...seed,
  }));
  await db.insert(orderReferences).values(rows);
  return rows.map(({ id }) => id);
}

export const minutesAgo = (minutes: number): Date => new Date(Date.now() - minutes * MINUTE_MS);
