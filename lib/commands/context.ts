import type { Database } from "@/db/client";
import type { Environment, Region } from "@/db/schema";
import type { Scope } from "@/db/scope";
import type { Ports } from "@/lib/intents/ports";
import type { PaymentSettings } from "@/lib/payments/settings";
import type { Mode } from "@/lib/payments/text";

/** Who acts, in one account and environment. Where it comes from is lib/auth's business. */
export type CommandActor = { userId: string; scope: Scope };

export type ConnectionAsk = {
  region: Region;
  environment: Environment;
  credentials: { sellerId: string; accessKeyId: string; secretKey: string; mwsAuthToken?: string };
};
export type TestConnection = (
  ask: ConnectionAsk,
) => Promise<{ ok: true } | { ok: false; problem: string; message: string }>;

/** What fetching one order brought. `problem` says, for people, why not, or what of it is missing. */
export type Fetched = { id: string; found: boolean; problem?: string };

/** What a command needs of Amazon beyond carrying out intents; lib/context.ts wires it. */
export type AmazonPorts = {
  testConnection: TestConnection;
  /** Asks Amazon for an order and all below it, and mirrors what it says. */
  fetchOrder(scope: Scope, orderId: string): Promise<Fetched>;
  /**
   * Amazon's ids of the orders that carry this merchant's own order id, newest first. `more` when there are others, which were
   * not asked for. `refusesAll` when every call of the account is refused.
   */
  findBySellerOrderId(
    scope: Scope,
    sellerOrderId: string,
  ): Promise<{ ids: string[]; more: boolean } | { problem: string; refusesAll?: boolean }>;
};

export type CommandContext = {
  actor: CommandActor;
  db: Database;
  intents: Ports;
  amazon: AmazonPorts;
  settings: PaymentSettings;
  mode: Mode;
};
