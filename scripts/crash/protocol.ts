import type { CommandActor } from "@/lib/commands/context";
import type { Step } from "@/lib/intents/ports";
import type { Verb } from "./verbs";

/** What a victim is told, a JSON line each. */
export type Order =
  { id: number; actor: CommandActor; verb: Verb; ask: Record<string, unknown> } | { id: number; dieAt: Step | null };
/** What it answers; id 0 says that it is ready. */
export type Answer = { id: number; result: unknown } | { id: number; problem: string };
