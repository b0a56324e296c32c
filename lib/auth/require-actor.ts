import "server-only";
import { eq } from "drizzle-orm";
import { forbidden, notFound } from "next/navigation";
import type { Role } from "@/db/schema";
import { intents, orderReferences } from "@/db/schema";
import type { Scope } from "@/db/scope";
import { database } from "@/lib/context";
import type { Person } from "./current-person";
import { can, type Permission } from "./permissions";
import { requirePerson } from "./require-person";
import { scopesOf, type ActorScope } from "./scopes";

/** Somebody, in one account and environment that they may see. */
export type Actor = {
  userId: string;
  name: string;
  email: string;
  role: Role;
  scope: Scope;
  accountSlug: string;
  accountName: string;
  timeZone: string;
};
type Place = { account: string; environment: string };

/** For a page: 404 where the person sees nothing, so that nobody learns which accounts exist; 403 where the role is short. */
export const requireActor = (place: Place, permission: Permission = "see"): Promise<Actor> =>
  requireIn((scope) => scope.slug === place.account && scope.environment === place.environment, permission);

/** For list pages, where `account` may be "all": every account of this environment that the person sees. */
export async function requireScopes(
  place: Place,
  permission: Permission = "see",
): Promise<{ person: Person; scopes: ActorScope[] }> {
  const person = await requirePerson();
  const scopes = await scopesIn(person, place);
  if (scopes.length === 0) notFound();
  if (!can(person.role, permission)) forbidden();
  return { person, scopes };
}

/** What this person sees there; nothing, too, where there is no such place. */
export async function scopesIn({ userId, role }: Person, { account, environment }: Place): Promise<ActorScope[]> {
  const scopes = (await scopesOf(userId, role)).filter((s) => s.environment === environment);
  return account === "all" ? scopes : scopes.filter((s) => s.slug === account);
}

// For actions and handlers: account and environment come from the object's own row, never from the address, a cookie or a form.
export const requireActorForOrder = (orderId: string, permission: Permission) =>
  requireFor(permission, () => scopeOf(orderReferences, orderId));
export const requireActorForIntent = (id: string, permission: Permission) =>
  requireFor(permission, async () => (isUuid(id) ? scopeOf(intents, id) : undefined));

async function scopeOf(table: typeof orderReferences | typeof intents, id: string): Promise<Scope | undefined> {
  if (typeof id !== "string" || !ID_FORM.test(id)) return undefined; // bound arguments come from the browser too
  const [row] = await database()
    .select({ accountId: table.accountId, environment: table.environment })
    .from(table)
    .where(eq(table.id, id));
  return row;
}

/** Nobody learns from the answer whether an id exists: the person is proven before the row is looked for. */
async function requireFor(permission: Permission, find: () => Promise<Scope | undefined>): Promise<Actor> {
  await requirePerson();
  const row = await find();
  return requireIn((scope) => scope.accountId === row?.accountId && scope.environment === row.environment, permission);
}

async function requireIn(isIt: (scope: ActorScope) => boolean, permission: Permission): Promise<Actor> {
  const { userId, name, email, role } = await requirePerson();
  const found = (await scopesOf(userId, role)).find(isIt);
  if (!found) notFound();
  if (!can(role, permission)) forbidden();
  const scope = { accountId: found.accountId, environment: found.environment };
  const { slug, name: accountName, timeZone } = found;
  return { userId, name, email, role, scope, accountSlug: slug, accountName, timeZone };
}

const ID_FORM = /^[A-Za-z0-9_-]{1,64}$/;
const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
