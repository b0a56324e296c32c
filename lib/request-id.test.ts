import { expect, test } from "vitest";
import { requestIdFrom } from "./request-id";

test("a request keeps the id that the proxy in front gave it, unless it could be anything else than an id", () => {
  expect(requestIdFrom("7f3c2a10-front.1")).toBe("7f3c2a10-front.1");
  for (const unfit of [null, "", "short", "a".repeat(65), "line\nbreak-in-it", 'quote"in-a-log', "<script>alert"])
    expect(requestIdFrom(unfit)).toMatch(/^[0-9a-f-]{36}$/);
});
