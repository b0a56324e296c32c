import { z } from "zod";
import type { ActorScope } from "@/lib/auth/scopes";
import type { AuditAsk, AuditCursor } from "@/lib/queries/audit-log";

export type Query = Record<string, string | string[] | undefined>;
export type Place = { account: string; environment: string };
/** Which chain is shown, what of it, and from where. */
export type AuditAddress = { ask: AuditAsk; cursor: AuditCursor | null; zone: string };

export const ORGANIZATION = "organization";
const word = z.string().trim().min(1).max(80).optional().catch(undefined);
const asked = z.object({
  of: word,
  person: z.uuid().optional().catch(undefined),
  action: word,
  order: word,
  older: z.coerce.number().int().positive().optional().catch(undefined),
  newer: z.coerce.number().int().positive().optional().catch(undefined),
});

/** An account has a chain of its own; people and sign-ins have the organization's, which "all" shows. */
export function readAudit(query: Query, place: Place, scopes: ActorScope[]): AuditAddress {
  const { of, person, action, order, older, newer } = asked.parse(query);
  const scope = place.account === "all" || of === ORGANIZATION ? null : scopes[0]!;
  return {
    ask: {
      chain: scope?.accountId ?? ORGANIZATION,
      environment: scope?.environment,
      actorId: person,
      action,
      orderId: order,
    },
    cursor: older ? { side: "older", id: older } : newer ? { side: "newer", id: newer } : null,
    zone: scope?.timeZone ?? "UTC",
  };
}

/** The same address with other values; null takes one away. */
export function auditHref(
  place: Place,
  query: Query,
  change: Record<string, string | null> = {},
  page = "audit",
): string {
  const all: Query = { ...query, older: undefined, newer: undefined };
  for (const [name, value] of Object.entries(change)) all[name] = value ?? undefined;
  const kept = Object.entries(all).flatMap(([name, value]) =>
    typeof value === "string" && value !== "" ? [[name, value]] : [],
  );
  const search = new URLSearchParams(kept).toString();
  return `/${place.account}/${place.environment}/${page}${search ? `?${search}` : ""}`;
}
