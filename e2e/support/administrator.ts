import { connect, type Database } from "@/db/client";
import type { Role } from "@/db/schema";
import { test as base } from "./journey";
import { addPerson, type TestPerson } from "./people";

type Fixtures = {
  db: Database;
  /** Somebody whom no other test knows. */
  addPerson: (role: Role) => Promise<TestPerson>;
  /** An administrator of the test's own: what one does to people would end the sessions of others. */
  admin: TestPerson;
};

export const test = base.extend<Fixtures>({
  db: async ({ site }, use) => {
    const db = connect({ url: site.env.DATABASE_URL!, applicationName: "administration journeys" });
    await use(db);
    await db.$client.end();
  },
  addPerson: async ({ db }, use) =>
    use((role) => addPerson(db, role, `${role}-${crypto.randomUUID()}@tillway.example`)),
  admin: async ({ addPerson }, use) => use(await addPerson("admin")),
});
