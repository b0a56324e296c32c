import type { Database } from "@/db/client";
import type { Scope } from "@/db/scope";
import { apiCalls } from "@/db/schema";

/** One HTTP try, already redacted by the client that made it. */
export type ApiCall = Omit<typeof apiCalls.$inferInsert, "id" | "accountId" | "environment">;

export async function recordApiCall(db: Database, scope: Scope, call: ApiCall): Promise<void> {
  await db.insert(apiCalls).values({ ...scope, ...call });
}
