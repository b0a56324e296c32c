import { expect, test } from "vitest";
import type { IntentRow } from "@/lib/queries/order-view";
import { isNotKnown } from "./open-questions";
import { sampleIntent } from "./sample-order";

const facts = (intentId: string | null) => ({ facts: { R1: { intentId } as never } });
const states: [IntentRow["state"], unseen: boolean, seen: boolean][] = [
  ["held", false, false],
  ["requested", false, false],
  ["sending", true, false],
  ["unanswered", true, false],
  ["needs_person", true, true],
  ["accepted", false, false],
  ["refused", false, false],
  ["withdrawn", false, false],
];
test.each(states)("%s: not known is %s, and %s once what it made is seen", (state, unseen, seen) => {
  const intent = sampleIntent({ state });
  expect(isNotKnown(intent, facts(null))).toBe(unseen);
  expect(isNotKnown(intent, facts(intent.id))).toBe(seen);
});
