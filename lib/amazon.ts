import { readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { accounts, intentOperations } from "@/db/schema";
import type { Scope } from "@/db/scope";
import {
  createMwsClient,
  listOrderReference,
  listOrderReferenceByNextToken,
  regions,
  restoreIntervalMs,
  testConnection,
  type CallRecord,
  type MwsClient,
  type Quota,
} from "@/lib/mws";
import type { AmazonPorts, Fetched } from "./commands/context";
import { env } from "./env";
import { scaled } from "./intents/timing";
import { log } from "./logger";
import { whyRefused } from "./payments/words/why-paused";
import { readCredentials } from "./records/accounts";
import { recordApiCall } from "./records/api-calls";
import { takeCall } from "./records/throttle-budgets";
import { secretKeys } from "./secret-keys";
import { attentive } from "./sync/attentive-client";
import { fetchOrder } from "./sync/fetch-order";

// Where our configuration and records meet the MWS client, which knows nothing of either.

const APPLICATION = { name: "Tillway", version: "1.0" };

/** Where Amazon is: the region's own host, except where the mode allows another. */
function elsewhere(): { origin?: string; ca?: Buffer } {
  const { TILLWAY_MODE, TILLWAY_MWS_ORIGIN, TILLWAY_MWS_CA_FILE } = env();
  if (TILLWAY_MODE === "production") return {};
  return { origin: TILLWAY_MWS_ORIGIN, ca: TILLWAY_MWS_CA_FILE ? readFileSync(TILLWAY_MWS_CA_FILE) : undefined };
}

/** The part of a burst that each leaves untouched: a flood of refreshes neither delays an intent nor a person. */
const KEPT = { intent: 0, person: 0.2, background: 0.5 } as const;
type Hurry = keyof typeof KEPT;

const bucketOf = (action: string, quota: Quota, hurry: Hurry) => ({
  action,
  burst: quota.burst,
  restoreMs: restoreIntervalMs(quota) * env().TILLWAY_TIME_SCALE,
  kept: Math.floor(quota.burst * KEPT[hurry]),
});

export const takeCallFor =
  (db: Database, hurry: Hurry = "intent") =>
  (scope: Scope, { action, quota }: { action: string; quota: Quota }): Promise<number> =>
    takeCall(db, scope, bucketOf(action, quota, hurry));

/** Whoever waits for the same call wakes at another moment. */
const JITTER = 0.2;

type About = { orderId?: string; intentId?: string; background?: boolean };

/** A client for one account and environment. Reads wait for the shared budget; an intent has taken its call before it sends. */
export async function mwsFor(db: Database, scope: Scope, { background = false, ...about }: About): Promise<MwsClient> {
  const take = takeCallFor(db, about.intentId ? "intent" : background ? "background" : "person");
  const [account] = await db
    .select({ region: accounts.region, slug: accounts.slug })
    .from(accounts)
    .where(eq(accounts.id, scope.accountId));
  const credentials = await readCredentials(db, scope.accountId, secretKeys());
  if (!account || !credentials)
    throw new Error(`Account ${account?.slug ?? scope.accountId} has no keys, so Amazon can't be called for it`);
  const client = createMwsClient({
    region: account.region,
    environment: scope.environment,
    credentials,
    application: APPLICATION,
    ...elsewhere(),
    throttle: {
      async take(call, signal) {
        if (about.intentId && intentOperations.some((operation) => operation === call.action)) return;
        for (let waitMs = await take(scope, call); waitMs > 0; waitMs = await take(scope, call))
          await delay(waitMs * (1 + JITTER * Math.random()), undefined, { signal });
      },
    },
    log: (call) =>
      void recordApiCall(db, scope, { ...about, ...rowOf(call) }).catch((err: unknown) =>
        log().error({ err }, "A call could not be logged"),
      ),
  });
  return attentive(client, scope, { db, log: log(), pauseMs: scaled(env().TILLWAY_TIME_SCALE).pauseMs });
}

const rowOf = ({ action, startedAt, durationMs, status, outcome, code, requestId, request, response }: CallRecord) => ({
  action,
  startedAt,
  durationMs: Math.round(durationMs),
  status,
  outcome,
  code,
  requestId,
  request,
  response,
});

/** Why, the log of calls tells. */
const NO_ANSWER = "No usable answer came from Amazon.";

/** An order id names one order, or a few: each is fetched while somebody waits. */
const NAMESAKES_MAX = 20;
/** How Amazon tells the last page is unknown (wire reference 5.14). */
const PAGES_MAX = 5;

export const amazonPorts = (db: Database): AmazonPorts => ({
  testConnection: ({ region, environment, credentials }) =>
    testConnection(createMwsClient({ region, environment, credentials, application: APPLICATION, ...elsewhere() })),

  async fetchOrder(scope, orderId): Promise<Fetched> {
    const { found, missing } = await fetchOrder(
      { db, mwsFor: (at, about) => mwsFor(db, at, about) },
      scope,
      orderId,
      "import",
    );
    const [first] = missing;
    if (!first) return { id: orderId, found };
    const refused = whyRefused(first.code);
    const unanswered = first.code === null && !first.lasting;
    const why = refused ?? (unanswered ? NO_ANSWER : first.problem);
    if (found) return { id: orderId, found, problem: `Amazon did not show all of it. ${first.id}: ${why}` };
    if (first.code === "InvalidOrderReferenceId")
      return { id: orderId, found, problem: "Amazon knows no such order in this account." };
    if (unanswered) return { id: orderId, found, problem: `${NO_ANSWER} Try again in a minute.` };
    return { id: orderId, found, problem: refused ?? `Amazon did not show it: ${why}` };
  },

  async findBySellerOrderId(scope, sellerOrderId) {
    const mws = await mwsFor(db, scope, {});
    const paymentDomain = regions[mws.region].paymentDomain;
    const ask = { sellerOrderId, paymentDomain, sortOrder: "Descending" as const };
    const ids = new Set<string>();
    let page = await mws.call(listOrderReference, ask, { interactive: true });
    for (let pages = 1; page.kind === "done"; pages++) {
      for (const { amazonOrderReferenceId } of page.value.orderReferences) ids.add(amazonOrderReferenceId);
      const { nextPageToken } = page.value;
      if (!nextPageToken || ids.size >= NAMESAKES_MAX || pages === PAGES_MAX) {
        const more = Boolean(nextPageToken) || ids.size > NAMESAKES_MAX;
        return { ids: [...ids].slice(0, NAMESAKES_MAX), more };
      }
      page = await mws.call(listOrderReferenceByNextToken, { nextPageToken }, { interactive: true });
    }
    if (page.kind === "notKnown") return { problem: NO_ANSWER };
    const refused = whyRefused(page.code);
    return { problem: refused ?? page.message, refusesAll: refused !== undefined };
  },
});
