import { expect, test } from "vitest";
import { factsInWords } from "./facts-in-words";

const entry = { objectId: "S01-1-C1", orderId: "S01-1", personal: { note: "Scratched lid", actorName: "Aiko" } };

test("an amount reads as people write it, and what holds nothing is left out", () => {
  const facts = { amountMinor: 18_50, currency: "USD", code: null, sends: 1, looks: 0 };
  expect(factsInWords({ ...entry, facts })).toBe("S01-1-C1 · $18.50 · sent once · “Scratched lid”");
});

test("each of several amounts has its name; a currency without any stays a fact", () => {
  const facts = { sum: "refundedMinor", shownMinor: 10_00, beforeMinor: 30_00, currency: "USD" };
  expect(factsInWords({ ...entry, personal: {}, facts })).toBe(
    "S01-1-C1 · shown: $10.00 · before: $30.00 · sum: refundedMinor",
  );
  expect(factsInWords({ ...entry, personal: {}, facts: { currency: "USD" } })).toBe("S01-1-C1 · currency: USD");
});

test("counts, choices and lists read as people say them", () => {
  const words = (facts: Record<string, unknown>) => factsInWords({ ...entry, personal: {}, objectId: null, facts });
  expect(words({ sends: 3, looks: 2, captureNow: true })).toBe(
    "sent 3 times · looked up 2 times · to be captured at once",
  );
  expect(words({ sends: 0, looks: 0, captureNow: false })).toBe("never sent");
  expect(words({ ok: false, accessKeyId: "AKIA1", keysId: "68e8f7ea" })).toBe("ok: no · access key id: AKIA1");
  expect(words({ changed: {}, enabled: { sandbox: true, production: false }, orderIds: ["S01-1", "S01-2"] })).toBe(
    "enabled: sandbox yes, production no · order ids: S01-1, S01-2",
  );
});

test("accounts that somebody may see are counted, each environment by itself", () => {
  const words = (...environments: string[]) =>
    factsInWords({
      ...entry,
      personal: {},
      objectId: null,
      facts: { memberships: environments.map((environment) => ({ accountId: "68e8f7ea", environment })) },
    });
  expect(words("sandbox")).toBe("sees 1 account in sandbox");
  expect(words("production", "sandbox", "sandbox")).toBe("sees 2 accounts in sandbox, 1 in production");
});

test("what was wrongly called over says as what", () => {
  const words = (endedAs: string) => factsInWords({ ...entry, personal: {}, objectId: null, facts: { endedAs } });
  expect(words("refused")).toBe("had ended as refused");
  expect(words("withdrawn")).toBe("had ended as taken back");
  expect(words("didNotHappen")).toBe("had ended as not happened, by a person’s word");
});

test("a note that plays an ending is named by it", () => {
  const note = '{"SandboxSimulation":{"State":"Pending"}}';
  expect(factsInWords({ ...entry, personal: { note }, facts: {} })).toBe("S01-1-C1 · Simulated: Pending");
});

test("an amount without its currency stays a number, and a yes or no stays one", () => {
  const facts = { amountMinor: 1_850, complete: false, list: "" };
  expect(factsInWords({ ...entry, personal: { note: null }, facts })).toBe(
    "S01-1-C1 · amount minor: 1850 · complete: no · list: none · note: erased",
  );
});
