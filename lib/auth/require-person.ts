import "server-only";
import { headers } from "next/headers";
import { forbidden, redirect, unauthorized } from "next/navigation";
import { currentPerson, type Person } from "./current-person";
import { can, type Permission } from "./permissions";

/** Set by the proxy, over whatever the caller sent: the path and query that were asked for. */
export const PATH_HEADER = "x-tillway-path";
export const PASSWORD_PATH = "/settings/password";

/** The person asking. Nobody is sent to sign in and back here again; a screen that polls is told 401. */
export async function requirePerson(): Promise<Person> {
  const person = await requireAnyPerson();
  if (person.mustChangePassword) await leave(PASSWORD_PATH);
  return person;
}

/** Also somebody who still has to choose a password. */
export async function requireAnyPerson(): Promise<Person> {
  const person = await currentPerson();
  if (person) return person;
  const path = (await headers()).get(PATH_HEADER);
  return leave(path && path !== "/" ? `/sign-in?next=${encodeURIComponent(path)}` : "/sign-in");
}

/** What concerns no single account: people, accounts, keys. */
export async function requirePermission(permission: Permission): Promise<Person> {
  const person = await requirePerson();
  if (!can(person.role, permission)) forbidden();
  return person;
}

async function leave(to: string): Promise<never> {
  if ((await headers()).get(PATH_HEADER)?.startsWith("/api/")) unauthorized();
  return redirect(to);
}
