import "server-only";
import { refresh } from "next/cache";
import { explainCommand } from "@/lib/commands/refusal-words";
import type { CommandRefusal, CommandResult } from "@/lib/commands/result";
import { problem, type FormState } from "./form-state";
import { LOCALE } from "./wording";

const fields: Partial<Record<CommandRefusal["why"], string>> = {
  notPositive: "amount",
  otherCurrency: "amount",
  overMaximum: "amount",
  moreThanRemains: "amount",
  noTotal: "amount",
  textTooLong: "note",
  simulationInProduction: "note",
};

/** What a command did, for the form that asked. The page is read anew in the same answer, so that it shows the same facts. */
export function answer(result: CommandResult): FormState {
  drawAnew();
  if (result.ok) return { kind: "sent", intent: result.value };
  const { refusal } = result;
  if (refusal.why === "someoneActed") return { kind: "stale", version: refusal.version, since: refusal.since };
  return problem(explainCommand(refusal, { locale: LOCALE }), fields[refusal.why] ?? null);
}

/** Whoever left before the answer needs no page: with the connection Next ends the action, and calls drawing anew a mistake. */
function drawAnew(): void {
  try {
    refresh();
  } catch (error) {
    if (!(error instanceof Error && error.message.includes("within a Server Action"))) throw error;
  }
}
