import type { Database } from "@/db/client";
import type { intents } from "@/db/schema";
import type { Scope } from "@/db/scope";
import type { MwsClient, Quota } from "@/lib/mws";
import type { Timing } from "./timing";

export type Intent = typeof intents.$inferSelect;

export type Log = Record<"info" | "warn" | "error", (facts: Record<string, unknown>, message: string) => void>;

/** What carrying out an intent needs from the program it runs in. */
export type Ports = {
  db: Database;
  /** A client for one account in one environment. Its calls are logged under this order and intent. */
  mwsFor(scope: Scope, about: { orderId: string; intentId?: string }): Promise<MwsClient>;
  /** Takes one call from the budget that all processes share: 0, or how many milliseconds until there is one. */
  takeCall(scope: Scope, call: { action: string; quota: Quota }): Promise<number>;
  timing: Timing;
  log: Log;
};

export const scopeOf = ({ accountId, environment }: Pick<Intent, "accountId" | "environment">): Scope => ({
  accountId,
  environment,
});
