import { refresh } from "next/cache";
import { expect, test } from "vitest";

test("what Next says of drawing anew after its action has ended is what the forms know it by", () =>
  expect(() => refresh()).toThrow("within a Server Action"));
