import { appendAudit } from "@/db/audit";
import type { Database } from "@/db/client";
import { createAccount } from "@/lib/commands/create-account";
import { createFirstAdmin } from "@/lib/commands/create-first-admin";
import { hashPassword } from "@/lib/records/password";
import { insertPerson, replaceMemberships } from "@/lib/records/people";
import { secretKeys } from "@/lib/secret-keys";
import { people, type DemoPerson } from "./people";
import type { Seller } from "./sandbox-control";

const shops = {
  us: { slug: "harbor-goods-us", name: "Harbor Goods US", timeZone: "America/Los_Angeles" },
  uk: { slug: "harbor-goods-uk", name: "Harbor Goods UK", timeZone: "Europe/London" },
  de: { slug: "harbor-goods-de", name: "Harbor Goods DE", timeZone: "Europe/Berlin" },
  jp: { slug: "harbor-goods-jp", name: "Harbor Goods JP", timeZone: "Asia/Tokyo" },
} as const;

export type Shop = Seller & { accountId: string; slug: string };

/** The company, its accounts at Amazon, and the people who work there. */
export async function openShop(db: Database, sellers: Seller[]): Promise<Shop[]> {
  const [first, ...others] = people;
  if (!first) throw new Error("The demo has nobody");
  const admin = await createFirstAdmin({ db }, { organizationName: "Harbor Goods", ...first });
  if (!admin.ok) throw new Error("The demo's database has people already");
  const person = { userId: admin.value.userId, name: first.name, email: first.email };

  const opened: Shop[] = [];
  for (const seller of sellers) {
    const { accessKeyId, secretKey, sellerId, region } = seller;
    const returnsTo = (page: string) =>
      region === "uk" || region === "de" ? `https://harborgoods.example/${page}` : null;
    const account = await createAccount(
      { db, person, secretKeys: secretKeys(), testConnection: () => Promise.reject(new Error("not asked for")) },
      {
        ...shops[region],
        sellerId,
        region,
        keys: { accessKeyId, secretKey },
        storeName: "Harbor Goods",
        softDescriptor: "HARBOR GOODS",
        confirmSuccessUrl: returnsTo("thanks"),
        confirmFailureUrl: returnsTo("try-again"),
        enabled: { sandbox: true, production: false },
      },
    );
    if (!account.ok) throw new Error(`The account for ${region} was refused: ${account.refusal.why}`);
    opened.push({ ...seller, accountId: account.value.id, slug: account.value.slug });
  }
  for (const other of others) await hire(db, person.userId, other, opened);
  return opened;
}

async function hire(db: Database, actorId: string, { password, ...person }: DemoPerson, shops: Shop[]): Promise<void> {
  const passwordHash = await hashPassword(password);
  await db.transaction(async (tx) => {
    const row = await insertPerson(tx, { ...person, passwordHash });
    if (!row) throw new Error(`${person.email} is there already`);
    const memberships = shops.map(({ accountId }) => ({ accountId, environment: "sandbox" as const }));
    await replaceMemberships(tx, row.id, memberships);
    const { role, ...personal } = person;
    const facts = { userId: row.id, role, memberships };
    await appendAudit(tx, { chain: "organization", action: "person.added", actorId, facts, personal });
  });
}
