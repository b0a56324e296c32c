import { expect, test } from "vitest";
import { plainText, refuseNote, refuseReferenceId, refuseSoftDescriptor, texts, type TextField } from "./text";

const simulation = '{"SandboxSimulation":{"State":"Declined","ReasonCode":"AmazonRejected"}}';

test.each([
  ["sandbox", "demo", true],
  ["sandbox", "test", true],
  ["sandbox", "production", false],
  ["production", "demo", false],
  ["production", "test", false],
  ["production", "production", false],
] as const)("a simulation in the %s environment and %s mode: allowed is %s", (environment, mode, allowed) => {
  const terms = { environment, mode, max: 255 };
  expect(refuseNote(simulation, terms)).toEqual(allowed ? null : { why: "simulationInProduction" });
  expect(refuseNote("Scratched lid", terms)).toBeNull();
  expect(refuseNote(' {"sandboxsimulation" : 1}', terms)).toEqual(allowed ? null : { why: "simulationInProduction" });
});

test.each([
  ["sellerNote", 1024],
  ["sellerAuthorizationNote", 255],
  ["sellerCaptureNote", 255],
  ["sellerRefundNote", 255],
  ["cancelationReason", 1024],
  ["orderClosureReason", 1024],
  ["authorizationClosureReason", 255],
] satisfies [TextField, number][])("%s takes %i characters", (field, max) => {
  const terms = { environment: "sandbox", mode: "test", max: texts[field].max } as const;
  expect(refuseNote("ü".repeat(max), terms)).toBeNull();
  expect(refuseNote("🎁".repeat(max), terms)).toBeNull();
  expect(refuseNote("x".repeat(max + 1), terms)).toEqual({ why: "textTooLong", length: max + 1, max });
});

test("reasons for ending an order stay with us; everything else is mailed to the buyer", () => {
  const silent = Object.entries(texts)
    .filter(([, { reachesBuyer }]) => !reachesBuyer)
    .map(([field]) => field);
  expect(silent).toEqual(["cancelationReason", "orderClosureReason"]);
});

test("a soft descriptor takes 16 characters", () => {
  expect(refuseSoftDescriptor("HARBOUR PINE 123")).toBeNull();
  expect(refuseSoftDescriptor("HARBOUR PINE 1234")).toEqual({ why: "textTooLong", length: 17, max: 16 });
});

test.each([
  ["two\r\nlines", "two\nlines"],
  ["old\rMac", "old\nMac"],
  ["  kept\tinside, not around\n", "kept\tinside, not around"],
  ["pasted\u000b from\u0000 a table\u007f", "pasted from a table\u007f"],
  ["half \ud83c and none \uffff", "half  and none"],
  ["ご注文 🎁", "ご注文 🎁"],
])("%j is sent as %j", (typed, sent) => {
  expect(plainText(typed)).toBe(sent);
  expect(plainText(sent)).toBe(sent);
});

test.each([
  ["a", true],
  ["HP-204918_r2", true],
  ["x".repeat(32), true],
  ["x".repeat(33), false],
  ["", false],
  ["a b", false],
  ["ä", false],
  ["a\n", false],
])("the reference id %j: allowed is %s", (id, allowed) =>
  expect(refuseReferenceId(id)).toEqual(allowed ? null : { why: "referenceIdMalformed", max: 32 }),
);
