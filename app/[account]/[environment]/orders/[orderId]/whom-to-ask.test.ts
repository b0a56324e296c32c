import { expect, test } from "vitest";
import { namesOf } from "./whom-to-ask";

const agents = (...names: string[]) => ({ agent: { names: names.slice(0, 3), count: names.length } });
const admin = { admin: { names: ["Nora"], count: 1 } };

test.each([
  ["nobody", {}, ""],
  ["one", admin, "Nora"],
  ["two, the nearer role first", { ...admin, ...agents("Aiko") }, "Aiko or Nora"],
  ["three", { ...admin, ...agents("Aiko", "Bea") }, "Aiko, Bea or Nora"],
  ["four", { ...admin, ...agents("Aiko", "Bea", "Carl") }, "Aiko, Bea, Carl or 1 other"],
  ["many", { ...admin, ...agents("Aiko", "Bea", "Carl", "Dora") }, "Aiko, Bea, Carl or 2 others"],
] as const)("%s", (_, found, said) => expect(namesOf("refund", found as never)).toBe(said));
