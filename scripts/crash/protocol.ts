import type { CommandActor } from "@/lib/commands/context";
import type { Step } from "@/lib/intents/ports";
import type { Verb } from "./verbs";

/** What a victim is told, a JSON line each. */
export type Order =
  | { id: number; actor: CommandActor; verb: Verb; ask: Record<string, unknown> }
  | { id: number; dieAt: Step }
  | { id: number; standStillAt: Step; ms: number };
/** What it answers; id 0 says that it is ready, or goes on after it stood still. */
export type Answer =
  { id: number; result: unknown } | { id: number; problem: string } | { id: number; stoodStillAt: Step };
