import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { connect, type Database } from "@/db/client";
import { auditEntries, signInAttempts, users } from "@/db/schema";
import { cloneDatabase, type TestDatabase } from "@/e2e/support/database";
import { hashOneTimePassword, hashPassword } from "@/lib/records/password";
import { signInWithCompany, signInWithPassword } from "./sign-in";

let database: TestDatabase;
let db: Database;
let ines: string;
const address = "192.0.2.1";
const email = "ines@shop.example";
const password = "four unrelated words";

beforeAll(async () => {
  database = await cloneDatabase();
  db = connect({ url: database.url, applicationName: "test" });
  const passwordHash = await hashPassword(password);
  const [row] = await db.insert(users).values({ email, name: "Ines", role: "agent", passwordHash }).returning();
  ines = row!.id;
});
afterAll(async () => {
  await db.$client.end();
  await database.drop();
});
beforeEach(() => db.delete(signInAttempts));

const actions = async () =>
  (await db.select().from(auditEntries).orderBy(auditEntries.id)).map((entry) => entry.action);

test("a right password begins a session at the database's own now, and is in the audit trail", async () => {
  const entered = await signInWithPassword(db, { email: " Ines@Shop.example", password, address });
  const [row] = await db.select().from(users).where(eq(users.id, ines));
  const startedAt = row!.lastSignInAt!.getTime();
  expect(entered).toEqual({ ok: true, session: { userId: ines, startedAt, seenAt: startedAt, by: "password" } });
  expect((await actions()).at(-1)).toBe("person.signedIn");
});

test("wrong password, unknown person, disabled person: one answer", async () => {
  const passwordHash = await hashPassword(password);
  const disabledAt = sql`now()`;
  await db.insert(users).values({ email: "gone@shop.example", name: "Gone", role: "admin", passwordHash, disabledAt });
  await db.insert(users).values({ email: "sso@shop.example", name: "Sso", role: "admin" });
  const answers = [];
  for (const ask of [
    { email, password: "five unrelated words" },
    { email: "nobody@shop.example", password },
    { email: "gone@shop.example", password },
    { email: "sso@shop.example", password: "" },
  ])
    answers.push(await signInWithPassword(db, { ...ask, address }));
  for (const answer of answers) expect(answer).toEqual({ ok: false, refusal: { why: "wrong" } });
  expect((await actions()).slice(-4)).toEqual(Array.from({ length: 4 }, () => "person.signInRefused"));
});

test("after five wrong ones even the right one waits, and says until when", async () => {
  for (let i = 0; i < 5; i++) await signInWithPassword(db, { email, password: "wrong", address });
  const answer = await signInWithPassword(db, { email, password, address });
  expect(answer).toEqual({ ok: false, refusal: { why: "wait", until: expect.any(Date) as Date } });
});

test("a one-time password that has run out is told apart from a wrong one", async () => {
  const passwordHash = await hashOneTimePassword(password, new Date(Date.now() - 80 * 3_600_000));
  await db.insert(users).values({ email: "late@shop.example", name: "Late", role: "agent", passwordHash });
  const ask = { email: "late@shop.example", password, address };
  expect(await signInWithPassword(db, ask)).toEqual({ ok: false, refusal: { why: "expired" } });
});

test("company sign-on lets in who was added, and nobody else", async () => {
  expect(await signInWithCompany(db, { email: "INES@shop.example", address })).toMatchObject({ ok: true });
  for (const stranger of ["nobody@shop.example", "gone@shop.example"])
    expect(await signInWithCompany(db, { email: stranger, address })).toMatchObject({ ok: false });
});
