import { expect, test } from "vitest";
import type { ActorScope } from "@/lib/auth/scopes";
import { zoneOf } from "./order-links";

const shop = (timeZone: string) => ({ timeZone }) as ActorScope;

test("a list gives its times in the zone that all its shops share, else in one for all", () => {
  expect(zoneOf([shop("Europe/Berlin")])).toBe("Europe/Berlin");
  expect(zoneOf([shop("Europe/Berlin"), shop("Europe/Berlin")])).toBe("Europe/Berlin");
  expect(zoneOf([shop("Europe/Berlin"), shop("Asia/Tokyo")])).toBe("UTC");
  expect(zoneOf([])).toBe("UTC");
});
