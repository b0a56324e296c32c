import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect, type Database } from "@/db/client";
import { auditEntries, intents } from "@/db/schema";
import { cloneDatabase, type TestDatabase } from "@/e2e/support/database";
import { leftCapture } from "@/e2e/support/left-intent";
import { conclude } from "./conclude";
import { lease, type Leased } from "./lease";
import { timing } from "./timing";
import type { Verdict } from "./verdict";

let database: TestDatabase;
let db: Database;
beforeAll(async () => {
  database = await cloneDatabase();
  db = connect({ url: database.url, applicationName: "conclude test" });
});
afterAll(async () => {
  await db.$client.end();
  await database.drop();
});

const quiet = { info: () => {}, warn: () => {}, error: () => {} };
const never = () => Promise.reject(new Error("Concluding calls nobody"));
const ports = () => ({ db, timing, log: quiet, mwsFor: never, takeCall: never, goesOn: () => {}, at: () => {} });
const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000);
const waits: Verdict = { to: "later", code: "OurBudget", waitMs: 0, pausesAccount: false };
const lost: Verdict = { to: "unanswered", why: "no complete answer" };

const sending = (unansweredSince: Date) =>
  leftCapture(db, {
    ...{ state: "sending", leasedUntil: new Date(Date.now() + 60_000), leaseNumber: 2 },
    ...{ everUnanswered: true, unansweredSince, unansweredAtLease: 1 },
  });
const intent = async (id: string) => (await db.select().from(intents).where(eq(intents.id, id)))[0]!;
const untilDueMs = async (id: string) => (await intent(id)).notBefore.getTime() - Date.now();

test("waiting for Amazon's limit uses up none of the tries of an intent whose answer was lost", async () => {
  const { id, ...left } = await sending(new Date());
  let leased = { id, ...left } as Leased;
  for (let waited = 0; waited < 3; waited += 1) {
    await conclude(leased, waits, ports());
    leased = (await lease(id, ports()))!;
  }
  await conclude(leased, lost, ports());
  // Only its second try is behind it: the third comes after the second wait of the schedule.
  const wait = timing.resendFirst[1]!;
  expect(Math.abs((await untilDueMs(id)) - wait)).toBeLessThan(1_500);
});

test("waiting does not go on past the schedule: a person is told", async () => {
  const left = await sending(ago(25));
  await conclude(left as Leased, waits, ports());
  expect(await intent(left.id)).toMatchObject({ state: "needs_person", conclusionNote: "Still waiting for OurBudget" });
  const said = await db.select().from(auditEntries).where(eq(auditEntries.intentId, left.id));
  expect(said.map(({ action }) => action)).toEqual(["Capture.needs_person"]);
});

test("what can't be mirrored keeps nobody from knowing how a write ended, unless it is what that write made", async () => {
  const unfit = (amazonCaptureId: string) => ({
    answeredAt: new Date(),
    seen: {
      captures: [
        {
          authorizationId: null,
          details: {
            ...{ amazonCaptureId, captureReferenceId: "shop-1", idList: [], providerCredits: [] },
            amount: { amount: "10.005", currencyCode: "USD" },
            creationTimestamp: new Date().toISOString(),
            status: { state: "Completed", lastUpdateTimestamp: new Date().toISOString() },
          },
        },
      ],
    },
  });
  const left = await sending(new Date());
  const [own, other] = [`${left.orderId}-C000001`, `${left.orderId}-C000002`];
  const accepted: Verdict = { to: "accepted", resultId: own, seen: [unfit(own)] };
  await expect(conclude(left as Leased, accepted, ports())).rejects.toThrow("which is no amount of that currency");
  expect(await intent(left.id)).toMatchObject({ state: "sending" });
  const refused: Verdict = {
    to: "refused",
    code: "TransactionAmountExceeded",
    message: "Too much",
    seen: [unfit(other)],
  };
  await conclude(left as Leased, refused, ports());
  expect(await intent(left.id)).toMatchObject({ state: "refused" });
});
