import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { authorizations, captures, orderReferences, refunds } from "@/db/schema";
import type { Scope } from "@/db/scope";
import { noteAnswer } from "@/lib/mirror/amazon-clock";
import { observe } from "@/lib/mirror/observe";
import type { Observation } from "@/lib/mirror/observation";
import {
  getAuthorizationDetails,
  getCaptureDetails,
  getOrderReferenceDetails,
  getRefundDetails,
  type MwsClient,
  type Operation,
  type Outcome,
} from "@/lib/mws";
import { isTerminal } from "@/lib/payments/objects";

export type FetchPorts = {
  db: Database;
  mwsFor(scope: Scope, about: { orderId: string }): Promise<MwsClient>;
};
export type FetchResult = { found: true } | { found: false; code: string | null; problem: string };

/** Amazon answered with something else than the object, or not at all; what was recorded before stays recorded. */
class NotFetched extends Error {
  readonly code: string | null;
  constructor(code: string | null, problem: string) {
    super(problem);
    this.code = code;
  }
}

/**
 * Asks Amazon for an order and everything below it, and mirrors it object by object: order → authorizations → captures → refunds,
 * by the id lists, since children name no parents (domain reference 1.2). Objects that can't change any more are not asked again.
 */
export async function fetchOrder(
  ports: FetchPorts,
  scope: Scope,
  orderId: string,
  source: Observation["source"],
): Promise<FetchResult> {
  const mws = await ports.mwsFor(scope, { orderId });
  try {
    await new Walk(ports.db, mws, scope, orderId, source).order();
    await ports.db.update(orderReferences).set({ refreshedAt: new Date() }).where(eq(orderReferences.id, orderId));
    return { found: true };
  } catch (error) {
    if (!(error instanceof NotFetched)) throw error;
    return { found: false, code: error.code, problem: error.message };
  }
}

class Walk {
  readonly #db: Database;
  readonly #mws: MwsClient;
  readonly #scope: Scope;
  readonly #orderId: string;
  readonly #source: Observation["source"];

  constructor(db: Database, mws: MwsClient, scope: Scope, orderId: string, source: Observation["source"]) {
    this.#db = db;
    this.#mws = mws;
    this.#scope = scope;
    this.#orderId = orderId;
    this.#source = source;
  }

  async order(): Promise<void> {
    const { value, observation } = await this.#get(getOrderReferenceDetails, { orderReferenceId: this.#orderId });
    await this.#db.transaction((tx) => observe(tx, this.#orderId, { order: value }, observation));
    for (const id of value.idList) await this.#authorization(id);
  }

  async #authorization(authorizationId: string): Promise<void> {
    const known = await this.#known(authorizations, authorizationId);
    // A closed or declined authorization gets no further capture: what the mirror holds of it is complete once its captures are.
    if (
      known &&
      isTerminal("authorization", known.state) &&
      (await this.#capturesAreComplete(authorizationId, known))
    ) {
      for (const { id } of await this.#capturesOf(authorizationId)) await this.#capture(id, authorizationId);
      return;
    }
    const { value, observation } = await this.#get(getAuthorizationDetails, { authorizationId });
    await this.#db.transaction((tx) => observe(tx, this.#orderId, { authorizations: [value] }, observation));
    for (const id of value.idList) await this.#capture(id, authorizationId);
  }

  async #capture(captureId: string, authorizationId: string): Promise<void> {
    const { value, observation } = await this.#get(getCaptureDetails, { captureId });
    await this.#db.transaction((tx) =>
      observe(tx, this.#orderId, { captures: [{ details: value, authorizationId }] }, observation),
    );
    for (const id of value.idList) await this.#refund(id, captureId);
  }

  async #refund(refundId: string, captureId: string): Promise<void> {
    const known = await this.#known(refunds, refundId);
    if (known && isTerminal("refund", known.state) && known.captureId) return;
    const { value, observation } = await this.#get(getRefundDetails, { refundId });
    await this.#db.transaction((tx) =>
      observe(tx, this.#orderId, { refunds: [{ details: value, captureId }] }, observation),
    );
  }

  async #get<Input, Value>(
    operation: Operation<Input, Value>,
    input: Input,
  ): Promise<{ value: Value; observation: Observation }> {
    const outcome: Outcome<Value> = await this.#mws.call(operation, input, { interactive: this.#source === "import" });
    if (outcome.kind === "notKnown") throw new NotFetched(null, outcome.why);
    if (outcome.kind !== "done") throw new NotFetched(outcome.code, outcome.message);
    const answeredAt = outcome.answeredAt ?? new Date();
    await noteAnswer(this.#db, this.#scope, answeredAt);
    return { value: outcome.value, observation: { scope: this.#scope, source: this.#source, answeredAt } };
  }

  async #known<Table extends typeof authorizations | typeof refunds>(
    table: Table,
    id: string,
  ): Promise<Table["$inferSelect"] | undefined> {
    const [row] = await this.#db
      .select()
      .from(table as typeof authorizations)
      .where(eq(table.id, id));
    return row;
  }

  #capturesOf(authorizationId: string) {
    return this.#db.select({ id: captures.id }).from(captures).where(eq(captures.authorizationId, authorizationId));
  }

  async #capturesAreComplete(authorizationId: string, { reason }: { reason: string | null }): Promise<boolean> {
    return reason !== "MaxCapturesProcessed" || (await this.#capturesOf(authorizationId)).length > 0;
  }
}
