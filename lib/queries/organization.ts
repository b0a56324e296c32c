import "server-only";
import type { Queryable } from "@/db/client";
import { organization, users } from "@/db/schema";

/** What somebody who isn't signed in may know: whose back office this is, and whether anybody can get in at all. */
export async function organizationAtTheDoor(db: Queryable): Promise<{ name: string | null; anyPerson: boolean }> {
  const [row] = await db.select({ name: organization.name }).from(organization);
  const anyone = await db.select({ id: users.id }).from(users).limit(1);
  return { name: row?.name ?? null, anyPerson: anyone.length > 0 };
}
