import "server-only";
import { and, asc, desc, eq, gt, inArray, isNull, or, sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { accountEnvironments, accounts, organization, users } from "@/db/schema";
import type { Scope } from "@/db/scope";

export type PausedScope = { slug: string; name: string; environment: string; code: string; until: string };
export type Frame = {
  organization: string | null;
  /** When Amazon last answered one of these accounts; null when it never did. */
  lastAnsweredAt: string | null;
  paused: PausedScope[];
};

/** What stands around every page. */
export async function frameOf(db: Queryable, scopes: Scope[]): Promise<Frame> {
  const [named] = await db.select({ name: organization.name }).from(organization);
  if (scopes.length === 0) return { organization: named?.name ?? null, lastAnsweredAt: null, paused: [] };
  const e = accountEnvironments;
  const inThese = or(...scopes.map((s) => and(eq(e.accountId, s.accountId), eq(e.environment, s.environment))));
  const [answered] = await db
    .select({ at: e.lastAnsweredAt })
    .from(e)
    .where(inThese)
    .orderBy(sql`${desc(e.lastAnsweredAt)} nulls last`)
    .limit(1);
  const paused = await db
    .select({
      slug: accounts.slug,
      name: accounts.name,
      environment: e.environment,
      code: e.pausedBecause,
      until: e.pausedUntil,
    })
    .from(e)
    .innerJoin(accounts, eq(accounts.id, e.accountId))
    .where(and(inThese, gt(e.pausedUntil, sql`clock_timestamp()`)))
    .orderBy(asc(accounts.name));
  return {
    organization: named?.name ?? null,
    lastAnsweredAt: answered?.at?.toISOString() ?? null,
    paused: paused.map((p) => ({ ...p, code: p.code ?? "unknown", until: p.until!.toISOString() })),
  };
}

/** Whom to ask for a role, an account or a password. */
export async function administrators(db: Queryable): Promise<string[]> {
  const rows = await db
    .select({ name: users.name })
    .from(users)
    .where(and(inArray(users.role, ["admin"]), isNull(users.disabledAt)))
    .orderBy(asc(users.name))
    .limit(3);
  return rows.map((row) => row.name);
}
