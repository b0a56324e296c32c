import { and, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { authorizations, captures, orderReferences, refunds } from "@/db/schema";
import { inScope, type Scope } from "@/db/scope";
import { observe } from "@/lib/mirror/observe";
import type { Observation } from "@/lib/mirror/observation";
import { NotMirrorable } from "@/lib/mirror/rows";
import {
  getAuthorizationDetails,
  getCaptureDetails,
  getOrderReferenceDetails,
  getRefundDetails,
  type MwsClient,
  type Operation,
  type Outcome,
} from "@/lib/mws";
import { closedUncaptured } from "@/lib/payments/authorization";
import { isTerminal } from "@/lib/payments/objects";

export type FetchPorts = {
  db: Database;
  mwsFor(scope: Scope, about: { orderId: string }): Promise<MwsClient>;
};
/**
 * What Amazon did not show, or showed as nothing that can be mirrored, and why: the order itself, or objects below it. `lasting`
 * when asking again soon would hear the same.
 */
type Missing = { id: string; code: string | null; problem: string; lasting: boolean };
export type FetchResult = { found: boolean; missing: Missing[] };

/** Amazon answered with something else than the object, or not at all. */
class NotFetched extends Error {
  readonly code: string | null;
  readonly pausesAccount: boolean;
  readonly lasting: boolean;
  constructor(code: string | null, problem: string, { pausesAccount = false, lasting = false } = {}) {
    super(problem);
    this.code = code;
    this.pausesAccount = pausesAccount;
    this.lasting = lasting;
  }
}

/**
 * However settled the rest of an order looks, what is missing may be undecided. What Amazon does not show for long is asked
 * for ever less often: after 5 minutes, and after 6 hours at most.
 */
const againIn = sql`greatest(interval '5 minutes', least(interval '6 hours',
  (clock_timestamp() - coalesce(${orderReferences.refreshedAt}, ${orderReferences.updatedAt})) / 4))`;

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
  const missing = await new Walk(ports.db, mws, scope, orderId, source).all();
  await ports.db
    .update(orderReferences)
    .set(afterFetch(orderId, missing))
    .where(and(inScope(orderReferences, scope), eq(orderReferences.id, orderId)));
  return { found: missing.every(({ id }) => id !== orderId), missing };
}

function afterFetch(orderId: string, missing: readonly Missing[]) {
  if (missing.length === 0) return { refreshedAt: sql`clock_timestamp()` };
  const due = orderReferences.nextRefreshAt;
  const again = sql`clock_timestamp() + ${againIn}`;
  const order = missing.find(({ id }) => id === orderId);
  if (order) return { nextRefreshAt: order.lasting ? again : due };
  return { nextRefreshAt: sql`least(${due}, ${again})` };
}

type Ended = { state: string; reason: string | null };

class Walk {
  readonly #db: Database;
  readonly #mws: MwsClient;
  readonly #scope: Scope;
  readonly #orderId: string;
  readonly #source: Observation["source"];
  readonly #missing: Missing[] = [];
  /** Every other object would be refused alike. */
  #over = false;

  constructor(db: Database, mws: MwsClient, scope: Scope, orderId: string, source: Observation["source"]) {
    this.#db = db;
    this.#mws = mws;
    this.#scope = scope;
    this.#orderId = orderId;
    this.#source = source;
  }

  async all(): Promise<Missing[]> {
    await this.#each([this.#orderId], () => this.#order());
    return this.#missing;
  }

  /** One that Amazon doesn't show keeps none of the others from being mirrored. */
  async #each(ids: readonly string[], fetch: (id: string) => Promise<void>): Promise<void> {
    for (const id of ids) {
      if (this.#over) return;
      try {
        await fetch(id);
      } catch (error) {
        if (!(error instanceof NotFetched || error instanceof NotMirrorable)) throw error;
        const { code, lasting } = error instanceof NotFetched ? error : { code: null, lasting: true };
        this.#missing.push({ id, code, problem: error.message, lasting });
        this.#over ||= error instanceof NotFetched && error.pausesAccount;
      }
    }
  }

  async #order(): Promise<void> {
    const { value, observation } = await this.#get(getOrderReferenceDetails, { orderReferenceId: this.#orderId });
    await this.#db.transaction((tx) => observe(tx, this.#orderId, { order: value }, observation));
    await this.#each(value.idList, (id) => this.#authorization(id));
  }

  async #authorization(authorizationId: string): Promise<void> {
    const known = await this.#known(authorizations, authorizationId);
    // A closed or declined authorization gets no further capture: what the mirror holds of it is complete once its captures are.
    if (
      known &&
      isTerminal("authorization", known.state) &&
      (await this.#capturesAreComplete(authorizationId, known))
    ) {
      const ids = (await this.#capturesOf(authorizationId)).map(({ id }) => id);
      return this.#each(ids, (id) => this.#capture(id, authorizationId));
    }
    const { value, observation } = await this.#get(getAuthorizationDetails, { authorizationId });
    await this.#db.transaction((tx) => observe(tx, this.#orderId, { authorizations: [value] }, observation));
    await this.#each(value.idList, (id) => this.#capture(id, authorizationId));
  }

  async #capture(captureId: string, authorizationId: string): Promise<void> {
    let declined = false;
    const idList = await this.#seeCapture(captureId, authorizationId);
    await this.#each(idList, async (id) => {
      declined = (await this.#refund(id, captureId)) === "Declined" || declined;
    });
    // A moment ago its RefundedAmount may have counted what was declined since (domain reference 2.4).
    if (declined) await this.#seeCapture(captureId, authorizationId);
  }

  async #seeCapture(captureId: string, authorizationId: string): Promise<string[]> {
    const { value, observation } = await this.#get(getCaptureDetails, { captureId });
    const seen = { captures: [{ details: value, authorizationId }] };
    await this.#db.transaction((tx) => observe(tx, this.#orderId, seen, observation));
    return value.idList;
  }

  /** @returns its state; null when it could not have changed, and was not asked for */
  async #refund(refundId: string, captureId: string): Promise<string | null> {
    const known = await this.#known(refunds, refundId);
    if (known && isTerminal("refund", known.state) && known.captureId) return null;
    const { value, observation } = await this.#get(getRefundDetails, { refundId });
    await this.#db.transaction((tx) =>
      observe(tx, this.#orderId, { refunds: [{ details: value, captureId }] }, observation),
    );
    return value.status.state;
  }

  async #get<Input, Value>(
    operation: Operation<Input, Value>,
    input: Input,
  ): Promise<{ value: Value; observation: Observation }> {
    const outcome: Outcome<Value> = await this.#mws.call(operation, input, { interactive: this.#source === "import" });
    if (outcome.kind === "notKnown") throw new NotFetched(null, outcome.why);
    if (outcome.kind === "notDoneLater") throw new NotFetched(outcome.code, outcome.message, outcome);
    if (outcome.kind === "final") throw new NotFetched(outcome.code, outcome.message, { lasting: true });
    const answeredAt = outcome.answeredAt ?? new Date();
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
    const { id, state } = captures;
    return this.#db.select({ id, state }).from(captures).where(eq(captures.authorizationId, authorizationId));
  }

  /** An authorization takes one capture that is not Declined: it has been seen, or what ended the authorization excludes one. */
  async #capturesAreComplete(authorizationId: string, { state, reason }: Ended): Promise<boolean> {
    if (state === "Declined" || (reason !== null && closedUncaptured.includes(reason))) return true;
    return (await this.#capturesOf(authorizationId)).some((capture) => capture.state !== "Declined");
  }
}
