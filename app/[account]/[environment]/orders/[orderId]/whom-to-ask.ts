import "server-only";
import { can, rolesThatCan, type Permission } from "@/lib/auth/permissions";
import type { Actor } from "@/lib/auth/require-actor";
import { database } from "@/lib/context";
import { colleaguesByRole, NAMED, type ColleaguesByRole } from "@/lib/queries/colleagues";
import type { Can } from "./actions/offers";

const guarded = ["moveMoney", "refund", "settle"] as const;

/** Who does on this order what the person's own role does not. For those whose role does it all, nobody is looked for. */
export async function whomToAsk({ role, scope }: Actor): Promise<Can["ask"]> {
  const missing = guarded.filter((permission) => !can(role, permission));
  const found = await colleaguesByRole(database(), scope, [...new Set(missing.flatMap(rolesThatCan))]);
  return Object.fromEntries(missing.map((permission) => [permission, namesOf(permission, found)]));
}

/** "Aiko Tanabe, Tomás Arce, Nora Lindgren or 2 others", those first whose daily work it is; empty when there is nobody. */
export function namesOf(permission: Permission, found: ColleaguesByRole): string {
  const roles = rolesThatCan(permission);
  const names = roles.flatMap((role) => found[role]?.names ?? []).slice(0, NAMED);
  const others = roles.reduce((sum, role) => sum + (found[role]?.count ?? 0), 0) - names.length;
  return list.format(others > 0 ? [...names, others === 1 ? "1 other" : `${others} others`] : names);
}

const list = new Intl.ListFormat("en-GB", { type: "disjunction" });
