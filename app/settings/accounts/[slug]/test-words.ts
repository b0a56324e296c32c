import { whyPaused } from "@/app/frame/why-paused";
import type { TestRefusal } from "@/lib/commands/test-account-connection";

export function sayTest(refusal: TestRefusal): string {
  if (refusal.why === "noSuchAccount") return "This account is not here any more.";
  if (refusal.why === "noKeys") return "There are no keys yet. Enter them below.";
  const known = whyPaused(refusal.problem);
  return known === whyPaused("") ? `${refusal.message} (${refusal.problem})` : `${known} (${refusal.problem})`;
}
