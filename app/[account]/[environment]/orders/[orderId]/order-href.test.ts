import { expect, test } from "vitest";
import { orderHref, readList } from "./order-href";

test("an order's address carries the list one came from, and it is read back whole", () => {
  const list = { account: "all", query: "state=Open&q=R%26B&sort=total" };
  const url = new URL(orderHref({ account: "us", environment: "sandbox" }, "S01-1", list), "http://x");
  expect(url.pathname).toBe("/us/sandbox/orders/S01-1");
  expect(readList(url.searchParams.get("list"))).toEqual(list);
});

for (const text of [null, "", "nonsense", "//evil.example?x=1", "UP?x=1"])
  test(`${JSON.stringify(text)} names no list`, () => expect(readList(text)).toBeNull());
