import { expect, test } from "vitest";
import type { Environment } from "@/db/schema";
import { seenInWords } from "./seen-words";

const places = (...seen: [string, Environment][]) =>
  seen.map(([name, environment]) => ({ accountId: name, slug: name, name, environment }));

test("what somebody sees names the environments of each account", () =>
  expect(
    seenInWords({
      role: "agent",
      places: places(["UK", "production"], ["UK", "sandbox"], ["JP", "sandbox"], ["US", "sandbox"], ["DE", "sandbox"]),
    }),
  ).toEqual(["UK in Production and Sandbox", "JP, US and 1 more in Sandbox"]));

test("administrators see every account, ticked or not; others without any see none", () => {
  expect(seenInWords({ role: "admin", places: places(["UK", "sandbox"]) })).toEqual(["Every account"]);
  expect(seenInWords({ role: "viewer", places: [] })).toEqual(["No account yet"]);
});
