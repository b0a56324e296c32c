import "server-only";
import { and, eq } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { apiCalls } from "@/db/schema";
import { inScope, type Scope } from "@/db/scope";

/** What was said in one call, as stored: keys, signatures and buyer data were removed before. */
export type CallExchange = {
  action: string;
  at: Date;
  durationMs: number;
  status: number | null;
  code: string | null;
  requestId: string | null;
  request: { path: string; parameters: Record<string, string> };
  response: string | null;
};

export async function orderCall(
  db: Queryable,
  scope: Scope,
  orderId: string,
  callId: number,
): Promise<CallExchange | null> {
  const [row] = await db
    .select()
    .from(apiCalls)
    .where(and(inScope(apiCalls, scope), eq(apiCalls.orderId, orderId), eq(apiCalls.id, callId)));
  if (!row) return null;
  const { action, startedAt, durationMs, status, code, requestId, request, response } = row;
  return { action, at: startedAt, durationMs, status, code, requestId, request, response };
}
