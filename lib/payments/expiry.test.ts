import { describe, expect, test } from "vitest";
import {
  ageMark,
  authorizationExpiry,
  draftLapse,
  hasPassed,
  isAged,
  lifeOf,
  nearestDeadline,
  orderExpiry,
} from "./expiry";
import { anAuthorization, anOrder, daysAfter, harbourOrder, minutesAfter, now, placed } from "./fixtures";

const shown = daysAfter(placed, 30); // what Amazon writes in every environment

test.each([
  ["production", null, 30],
  ["production", shown, 30],
  ["production", daysAfter(placed, 29), 29],
  ["sandbox", null, 2],
  ["sandbox", shown, 2],
  ["sandbox", daysAfter(placed, 1), 1],
] as const)("in %s a hold that says %s ends after %i days", (environment, expiresAt, days) =>
  expect(authorizationExpiry({ createdAt: placed, expiresAt }, environment)).toEqual(daysAfter(placed, days)),
);

test("a hold is aged from the moment it is seven days old", () => {
  expect(ageMark({ createdAt: placed })).toEqual(daysAfter(placed, 7));
  expect(isAged({ createdAt: placed }, minutesAfter(placed, 7 * 1440 - 1))).toBe(false);
  expect(isAged({ createdAt: placed }, daysAfter(placed, 7))).toBe(true);
});

test.each([
  ["Open", daysAfter(placed, 180), daysAfter(placed, 2.5), { age: 2, lasts: 180, unit: "d" }],
  ["Suspended", daysAfter(placed, 180), minutesAfter(placed, 1), { age: 0, lasts: 180, unit: "d" }],
  ["Draft", minutesAfter(placed, 180), minutesAfter(placed, 122), { age: 2, lasts: 3, unit: "h" }],
  ["Open", daysAfter(placed, 180), minutesAfter(placed, -1), { age: 0, lasts: 180, unit: "d" }],
  ["Closed", daysAfter(placed, 180), daysAfter(placed, 2), null],
] as const)("what is over of the life of a %s order", (state, endsAt, at, life) =>
  expect(lifeOf({ state, createdAt: placed, endsAt }, at)).toEqual(life),
);

test("orders last 180 days unless Amazon says otherwise, drafts three hours", () => {
  expect(orderExpiry({ createdAt: placed, expiresAt: null })).toEqual(daysAfter(placed, 180));
  expect(orderExpiry({ createdAt: placed, expiresAt: now })).toEqual(now);
  expect(draftLapse({ createdAt: placed })).toEqual(minutesAfter(placed, 180));
  expect([hasPassed(now, now), hasPassed(minutesAfter(now, 1), now)]).toEqual([true, false]);
});

describe("the nearest deadline", () => {
  test("of a draft is its lapse, until that has passed", () => {
    const draft = anOrder({ state: "Draft", createdAt: minutesAfter(now, -60) });
    expect(nearestDeadline(draft, now)).toEqual({ kind: "draftLapses", at: minutesAfter(now, 120) });
    expect(nearestDeadline(anOrder({ state: "Draft", createdAt: placed }), now)).toBeNull();
  });

  test("of a hold in production is first its seven days, then its end", () => {
    const order = anOrder({ authorizations: [anAuthorization()] });
    expect(nearestDeadline(order, now)).toEqual({ kind: "holdAges", at: daysAfter(placed, 7) });
    expect(nearestDeadline(order, daysAfter(placed, 8))).toEqual({ kind: "holdEnds", at: daysAfter(placed, 30) });
    expect(nearestDeadline(order, daysAfter(placed, 31))).toEqual({ kind: "orderExpires", at: daysAfter(placed, 180) });
  });

  test("of a hold in the sandbox is its end after two days", () => {
    const order = harbourOrder({ environment: "sandbox" });
    expect(nearestDeadline(order, now)).toEqual({ kind: "holdEnds", at: new Date("2025-11-20T09:12:00Z") });
  });

  test("of a closed order is that of its open hold; with none there is none", () => {
    const closed = anOrder({ state: "Closed", authorizations: [anAuthorization()] });
    expect(nearestDeadline(closed, now)?.kind).toBe("holdAges");
    expect(nearestDeadline(anOrder({ state: "Closed" }), now)).toBeNull();
    expect(nearestDeadline(anOrder({ state: "Suspended" }), now)?.kind).toBe("orderExpires");
  });
});
