import type { Database } from "@/db/client";
import type { intents } from "@/db/schema";
import type { Scope } from "@/db/scope";
import type { MwsClient, Quota } from "@/lib/mws";
import type { Timing } from "./timing";

export type Intent = typeof intents.$inferSelect;

export type Log = Record<"info" | "warn" | "error", (facts: Record<string, unknown>, message: string) => void>;

/** The moments at which a process may die, each leaving another half-done thing behind. The crash suite kills at every one. */
export const steps = [
  "reserved", // the intent is on disk, nobody has taken it up
  "leased",
  "looking", // the look is on disk
  "looked",
  "sending", // the try is on disk, nothing was sent
  "answered", // Amazon acted and answered, nothing of it is on disk
  "concluding", // written, not committed
  "concluded",
  "settling", // a person's word is written, not committed
  "settled",
] as const;
export type Step = (typeof steps)[number];

/** What carrying out an intent needs from the program it runs in. */
export type Ports = {
  db: Database;
  /** A client for one account in one environment. Its calls are logged under this order and intent; nobody waits for `background`. */
  mwsFor(scope: Scope, about: { orderId: string; intentId?: string; background?: boolean }): Promise<MwsClient>;
  /** Takes one call from the budget that all processes share: 0, or how many milliseconds until there is one. */
  takeCall(scope: Scope, call: { action: string; quota: Quota }): Promise<number>;
  timing: Timing;
  log: Log;
  /** Told of work that may go on after the person was answered, so that a program asked to stop can wait for it. */
  goesOn(work: Promise<unknown>): void;
  /** Told of each step as it is reached. */
  at(step: Step): void;
};

export const scopeOf = ({ accountId, environment }: Pick<Intent, "accountId" | "environment">): Scope => ({
  accountId,
  environment,
});
