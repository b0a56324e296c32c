import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect, type Database } from "@/db/client";
import { accountCredentials, accountEnvironments, auditEntries, intents, memberships, users } from "@/db/schema";
import { cloneDatabase, type TestDatabase } from "@/e2e/support/database";
import { leftCapture } from "@/e2e/support/left-intent";
import { checkPassword } from "@/lib/records/password";
import { readCredentials } from "@/lib/records/accounts";
import type { Membership } from "@/lib/records/people";
import { readSecretKeys } from "@/lib/records/secrets";
import { addPerson } from "./add-person";
import type { AdminContext } from "./admin-context";
import { archiveAccount, restoreAccount } from "./archive-account";
import { changePassword } from "./change-password";
import { changePerson } from "./change-person";
import { createAccount, type CreateAccountAsk } from "./create-account";
import { createFirstAdmin } from "./create-first-admin";
import { disablePerson } from "./disable-person";
import { resetPassword } from "./reset-password";
import { resumeAccount } from "./resume-account";
import { rotateKeys } from "./rotate-keys";
import { testAccountConnection } from "./test-account-connection";
import { updateAccount } from "./update-account";

let database: TestDatabase;
let db: Database;
let context: AdminContext;
const secretKeys = readSecretKeys(randomBytes(32).toString("base64"));
const asked: unknown[] = [];

beforeAll(async () => {
  database = await cloneDatabase();
  db = connect({ url: database.url, applicationName: "test", max: 10 });
  const ask = (i: number) => ({
    ...{ organizationName: "Harbour & Pine", name: `Maya ${i}`, password: "four unrelated words" },
    email: `maya${i}@shop.example`,
  });
  const made = await Promise.all(Array.from({ length: 8 }, (_, i) => createFirstAdmin({ db }, ask(i))));
  expect(made.filter((outcome) => outcome.ok)).toHaveLength(1);
  const [maya] = await db.select().from(users);
  context = {
    db,
    person: { userId: maya!.id, name: maya!.name, email: maya!.email },
    secretKeys,
    testConnection: (question) => {
      asked.push(question);
      const ok = question.credentials.secretKey.startsWith("right");
      return Promise.resolve(ok ? { ok } : { ok, problem: "SignatureDoesNotMatch", message: "No." });
    },
  };
});
afterAll(async () => {
  await db.$client.end();
  await database.drop();
});

const keys = { accessKeyId: "AKIA1234567890EXAMPLE", secretKey: "right-secret-of-the-shop" };
const accountAsk = (more: Partial<CreateAccountAsk> = {}): CreateAccountAsk => ({
  ...{ slug: `shop-${randomBytes(4).toString("hex")}`, sellerId: `A${randomBytes(6).toString("hex").toUpperCase()}` },
  ...{ name: "Shop", region: "uk", timeZone: "Europe/London", storeName: null, softDescriptor: null },
  ...{ confirmSuccessUrl: null, confirmFailureUrl: null, enabled: { sandbox: true, production: false }, keys },
  ...more,
});
async function account(more: Partial<CreateAccountAsk> = {}): Promise<string> {
  const made = await createAccount(context, accountAsk(more));
  if (!made.ok) throw new Error(made.refusal.why);
  return made.value.id;
}
async function person(role: "viewer" | "admin" = "viewer", email = `${randomBytes(4).toString("hex")}@shop.example`) {
  const added = await addPerson(context, { email, name: "Tom", role, memberships: [], companyOnly: false });
  if (!added.ok) throw new Error(added.refusal.why);
  return { id: added.value.userId, email, password: added.value.oneTimePassword! };
}
const row = async (id: string) => (await db.select().from(users).where(eq(users.id, id)))[0]!;

test("of eight people who set up at the same moment one became the administrator", async () => {
  const everybody = await db.select().from(users);
  expect(everybody.filter((each) => each.email.startsWith("maya"))).toHaveLength(1);
});

test("an account's keys come back as they were entered, and are nowhere in the clear", async () => {
  const id = await account({ keys: { ...keys, mwsAuthToken: "amzn.mws.4ea38b7b-f563" } });
  const credentials = await readCredentials(db, id, secretKeys);
  expect(credentials).toMatchObject({ ...keys, mwsAuthToken: "amzn.mws.4ea38b7b-f563" });
  const [stored] = await db.select().from(accountCredentials).where(eq(accountCredentials.accountId, id));
  const entries = await db.select().from(auditEntries).where(eq(auditEntries.chain, id));
  expect(JSON.stringify([stored, entries])).not.toMatch(/right-secret|4ea38b7b/);
  await expect(readCredentials(db, id, readSecretKeys(randomBytes(32).toString("base64")))).rejects.toThrow();
});

test("keys copied to another account's row don't open there", async () => {
  const [one, other] = [await account(), await account()];
  const [stored] = await db.select().from(accountCredentials).where(eq(accountCredentials.accountId, one));
  await db
    .update(accountCredentials)
    .set({ secretCipher: stored!.secretCipher })
    .where(eq(accountCredentials.accountId, other));
  await expect(readCredentials(db, other, secretKeys)).rejects.toThrow();
});

test("a seller is added once per region, and a short name once", async () => {
  const first = accountAsk();
  await createAccount(context, first);
  expect(await createAccount(context, { ...accountAsk(), slug: first.slug })).toEqual({
    ok: false,
    refusal: { why: "slugTaken" },
  });
  expect(await createAccount(context, { ...accountAsk(), sellerId: first.sellerId })).toEqual({
    ok: false,
    refusal: { why: "sellerKnown", slug: first.slug },
  });
  expect((await createAccount(context, { ...accountAsk(), sellerId: first.sellerId, region: "de" })).ok).toBe(true);
});

test("of rotations at the same moment the last one is in use, and one only", async () => {
  const id = await account();
  const secrets = Array.from({ length: 5 }, (_, i) => `right-secret-number-${i}`);
  await Promise.all(secrets.map((secretKey) => rotateKeys(context, { accountId: id, keys: { ...keys, secretKey } })));
  const stored = await db.select().from(accountCredentials).where(eq(accountCredentials.accountId, id));
  expect(stored).toHaveLength(6);
  expect(stored.filter((each) => each.retiredAt === null)).toHaveLength(1);
  expect(secrets).toContain((await readCredentials(db, id, secretKeys))!.secretKey);
});

test("a test asks Amazon with the keys in use, or with those about to be saved", async () => {
  const accountId = await account();
  expect(await testAccountConnection(context, { accountId, environment: "sandbox" })).toMatchObject({ ok: true });
  const wrong = { ...keys, secretKey: "wrong-secret-of-the-shop" };
  expect(await testAccountConnection(context, { accountId, environment: "production", keys: wrong })).toMatchObject({
    refusal: { why: "amazonSaysNo", problem: "SignatureDoesNotMatch" },
  });
  expect(asked.slice(-2)).toMatchObject([
    { region: "uk", environment: "sandbox", credentials: keys },
    { region: "uk", environment: "production", credentials: wrong },
  ]);
  expect((await readCredentials(db, accountId, secretKeys))!.secretKey).toBe(keys.secretKey);
});

test("sending resumes in the environment that was paused, once", async () => {
  const accountId = await account();
  const paused = { pausedUntil: new Date(Date.now() + 60_000), pausedBecause: "AccessDenied" };
  await db.update(accountEnvironments).set(paused).where(eq(accountEnvironments.accountId, accountId));
  const resume = () => resumeAccount(context, { accountId, environment: "sandbox" });
  const both = await Promise.all([resume(), resume()]);
  expect(both.filter((outcome) => outcome.ok)).toEqual([{ ok: true, value: { was: "AccessDenied" } }]);
  const rows = await db.select().from(accountEnvironments).where(eq(accountEnvironments.accountId, accountId));
  expect(Object.fromEntries(rows.map((each) => [each.environment, each.pausedBecause]))).toEqual({
    sandbox: null,
    production: "AccessDenied",
  });
});

test("neither an environment nor an account goes out of sight while Amazon may still act there", async () => {
  const { id, accountId } = await leftCapture(db, { state: "needs_person" });
  const { name, timeZone, storeName, softDescriptor, confirmSuccessUrl, confirmFailureUrl } = accountAsk();
  const fields = { name, timeZone, storeName, softDescriptor, confirmSuccessUrl, confirmFailureUrl };
  const without = (environment: "sandbox" | "production") =>
    updateAccount(context, {
      ...{ accountId, ...fields },
      enabled: { sandbox: true, production: true, [environment]: false },
    });
  const open = { why: "stillWorking", count: 1 };
  expect(await without("sandbox")).toEqual({ ok: false, refusal: { ...open, environment: "sandbox" } });
  expect(await archiveAccount(context, { accountId })).toEqual({ ok: false, refusal: open });
  expect((await without("production")).ok).toBe(true);
  await db.update(intents).set({ state: "withdrawn", concludedAt: new Date() }).where(eq(intents.id, id));
  expect((await without("sandbox")).ok).toBe(true);
});

test("an archived account comes back as it was", async () => {
  const accountId = await account();
  expect((await archiveAccount(context, { accountId })).ok).toBe(true);
  expect((await archiveAccount(context, { accountId })).ok).toBe(false);
  expect((await restoreAccount(context, { accountId })).ok).toBe(true);
});

test("a person is added with exactly the accounts that were ticked, and a password that works once", async () => {
  const accountId = await account();
  const wanted = [{ accountId, environment: "sandbox" as const }];
  const ask = { email: "Ines@Shop.example", name: "Ines", role: "agent" as const, companyOnly: false };
  const added = await addPerson(context, { ...ask, memberships: wanted });
  if (!added.ok) throw new Error(added.refusal.why);
  const ines = await row(added.value.userId);
  expect(ines.email).toBe("ines@shop.example");
  expect(await checkPassword(ines.passwordHash, added.value.oneTimePassword!, new Date())).toBe("right");
  expect(await db.select().from(memberships).where(eq(memberships.userId, ines.id))).toMatchObject(wanted);
  expect(await addPerson(context, { ...ask, memberships: [] })).toEqual({ ok: false, refusal: { why: "emailTaken" } });
  await changePerson(context, { userId: ines.id, name: "Ines D", role: "operator", memberships: [] });
  expect(await row(ines.id)).toMatchObject({ name: "Ines D", role: "operator" });
  expect(await db.select().from(memberships).where(eq(memberships.userId, ines.id))).toEqual([]);
});

test("nobody changes their own role, resets their own password or disables themselves", async () => {
  const { userId, name } = context.person;
  expect(await changePerson(context, { userId, name, role: "viewer", memberships: [] })).toMatchObject({
    refusal: { why: "yourself" },
  });
  expect(await disablePerson(context, { userId })).toMatchObject({ refusal: { why: "yourself" } });
  const before = await row(userId);
  expect(await resetPassword(context, { userId })).toMatchObject({ refusal: { why: "yourself" } });
  expect(await row(userId)).toEqual(before);
});

test("saving a person takes nothing away that the form could not show: accounts that are archived", async () => {
  const [shown, archived] = [await account(), await account()];
  const { id } = await person();
  const both = [shown, archived].map((accountId) => ({ accountId, environment: "sandbox" as const }));
  const save = (wanted: Membership[]) =>
    changePerson(context, { userId: id, name: "Tom", role: "viewer", memberships: wanted });
  const seen = async () =>
    (await db.select().from(memberships).where(eq(memberships.userId, id))).map((each) => each.accountId).sort();
  await save(both);
  await archiveAccount(context, { accountId: archived });
  await save([]);
  expect(await seen()).toEqual([archived]);
  await save(both); // drawn before the account was archived
  expect(await seen()).toEqual([shown, archived].sort());
  await restoreAccount(context, { accountId: archived });
  await save([]);
  expect(await seen()).toEqual([]);
});

test("two administrators who disable each other at the same moment leave one", async () => {
  const other = await person("admin");
  const asOther = { ...context, person: { userId: other.id, name: "Tom", email: other.email } };
  const outcomes = await Promise.all([
    disablePerson(context, { userId: other.id }),
    disablePerson(asOther, { userId: context.person.userId }),
  ]);
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  expect(outcomes.find((outcome) => !outcome.ok)).toMatchObject({ refusal: { why: "lastAdmin" } });
  await db.update(users).set({ disabledAt: null }).where(eq(users.id, context.person.userId));
});

test("disabling and resetting end every session", async () => {
  const { id } = await person();
  const began = (await row(id)).sessionsValidFrom;
  const reset = await resetPassword(context, { userId: id });
  const afterReset = await row(id);
  expect(afterReset.sessionsValidFrom.getTime()).toBeGreaterThan(began.getTime());
  if (reset.ok)
    expect(await checkPassword(afterReset.passwordHash, reset.value.oneTimePassword, new Date())).toBe("right");
  await disablePerson(context, { userId: id });
  const disabled = await row(id);
  expect(disabled.disabledAt).not.toBeNull();
  expect(disabled.sessionsValidFrom.getTime()).toBeGreaterThanOrEqual(afterReset.sessionsValidFrom.getTime());
});

test("one's own password: the old one is asked for, the new one must be good, sessions end", async () => {
  const { id, email, password } = await person();
  const own = { db, person: { userId: id, name: "Tom", email } };
  const wanted = "five quite unrelated words";
  expect(await changePassword(own, { current: "wrong wrong wrong", wanted })).toEqual({
    ok: false,
    refusal: { why: "wrong" },
  });
  expect(await changePassword(own, { current: password, wanted: "short" })).toMatchObject({ refusal: { why: "weak" } });
  expect(await changePassword(own, { current: password, wanted: password })).toMatchObject({
    refusal: { why: "same" },
  });
  const changed = await changePassword(own, { current: password, wanted });
  expect(changed).toEqual({ ok: true, value: { sessionsValidFrom: (await row(id)).sessionsValidFrom } });
  expect(await checkPassword((await row(id)).passwordHash, wanted, new Date())).toBe("right");
});
