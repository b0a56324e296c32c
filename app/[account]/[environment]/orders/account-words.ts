import type { ActorScope } from "@/lib/auth/scopes";

/** "Harbor Goods (DE)"; a name that ends in its region already says so. */
export function accountWords({ name, region }: Pick<ActorScope, "name" | "region">): string {
  const mark = region.toUpperCase();
  return new RegExp(`\\b${mark}$`).test(name) ? name : `${name} (${mark})`;
}
