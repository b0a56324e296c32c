import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { connect, type Database } from "@/db/client";
import { accountEnvironments, accounts, intents, memberships, type Region } from "@/db/schema";
import { inScope } from "@/db/scope";
import { authorizeOrder } from "@/lib/commands/authorize-order";
import { captureAuthorization } from "@/lib/commands/capture-authorization";
import { refundCapture } from "@/lib/commands/refund-capture";
import type { CommandResult } from "@/lib/commands/result";
import { orderView } from "@/lib/queries/order-view";
import { fetchOrder } from "@/lib/sync/fetch-order";
import { amazonAt } from "./amazon";
import { expect, test as base } from "./journey";
import { registerShop } from "./shop";
import type { Site } from "./site";

export type JourneyShop = Awaited<ReturnType<typeof shopIn>>;

/** A test with a seller of its own, whom the operator, the agent and the viewer of the site may see. */
export const test = base.extend<{ shop: JourneyShop; yenShop: JourneyShop; euroShop: JourneyShop }>({
  shop: async ({ site }, use) => open(site, "us", use),
  yenShop: async ({ site }, use) => open(site, "jp", use),
  euroShop: async ({ site }, use) => open(site, "de", use),
});

async function open(site: Site, region: Region, use: (shop: JourneyShop) => Promise<void>): Promise<void> {
  Object.assign(process.env, site.env);
  const db = connect({ url: site.env.DATABASE_URL!, applicationName: "journeys" });
  await use(await shopIn(db, site, region));
  await db.$client.end();
}

async function shopIn(db: Database, site: Site, region: Region) {
  const amazon = await amazonAt(site.sandboxUrl, region);
  const { account, scope } = await registerShop(db, amazon);
  for (const { id: userId } of [site.people.operator, site.people.agent, site.people.viewer])
    await db.insert(memberships).values({ userId, ...scope });
  const { contextFor, database } = await import("@/lib/context");
  const context = contextFor({ userId: site.people.operator.id, scope });
  const form = async (orderId: string) => ({
    drawnFrom: (await orderView(database(), scope, orderId))!.version,
    formId: randomUUID(),
  });
  /** The mirror as Amazon has the order now. */
  const refresh = (orderId: string) => fetchOrder(context.intents, scope, orderId, "refresh");
  /** Whose answer nobody waits for. */
  const refundInTheBackground = async (orderId: string, captureId: string, amountMinor: number) => {
    const impatient = { ...context.intents, timing: { ...context.intents.timing, answerWithinMs: 0 } };
    const ask = { captureId, amountMinor, ...(await form(orderId)) };
    const result = await refundCapture({ ...context, intents: impatient }, ask);
    if (!result.ok) throw new Error(JSON.stringify(result));
    return result.value.id;
  };
  const authorize = async (orderId: string, amountMinor: number, timeoutMinutes = 0) =>
    resultOf(
      await authorizeOrder(context, {
        ...{ orderId, amountMinor, timeoutMinutes, captureNow: false },
        ...(await form(orderId)),
      }),
    );
  const closesByItself = (id: string) =>
    expect
      .poll(async () => (await amazon.ledger()).authorizations.find((a) => a.amazonAuthorizationId === id)?.state)
      .toBe("Closed");
  return {
    db,
    amazon,
    refresh,
    authorize,
    /** To this shop too. */
    letIn: (userId: string) => db.insert(memberships).values({ userId, ...scope }),
    pathOf: (orderId: string) => `/${account.slug}/sandbox/orders/${orderId}`,
    /** Confirmed by its buyer, and in the mirror. */
    async order(amount = "100.00", attributes: { sellerOrderId?: string } = {}) {
      const orderId = await amazon.openOrder(amount, attributes);
      await refresh(orderId);
      return orderId;
    },
    async draft() {
      const orderId = await amazon.draft();
      await refresh(orderId);
      return orderId;
    },
    /** Of $64.50, whose buyer must choose another payment method. */
    async refusedOrder() {
      const orderId = await amazon.openOrder("64.50");
      await refresh(orderId);
      const authorizationId = await authorize(orderId, 64_50, 1440);
      await amazon.act(authorizationId, "decline", { reason: "InvalidPaymentMethod" });
      await refresh(orderId);
      return orderId;
    },
    /** Authorized and captured, and the authorization closed, as it is a moment later: forms opened from here on stay good. */
    async capture(orderId: string, amountMinor: number) {
      const authorizationId = await authorize(orderId, amountMinor);
      const ask = { authorizationId, amountMinor, ...(await form(orderId)) };
      const captureId = resultOf(await captureAuthorization(context, ask));
      await closesByItself(authorizationId);
      await refresh(orderId);
      return captureId;
    },
    refund: async (orderId: string, captureId: string, amountMinor: number) =>
      resultOf(await refundCapture(context, { captureId, amountMinor, ...(await form(orderId)) })),
    refundInTheBackground,
    /** Amazon did not accept this account's keys, so nothing is sent for now. */
    pause: () =>
      db
        .update(accountEnvironments)
        .set({ pausedBecause: "InvalidAccessKeyId", pausedUntil: new Date(Date.now() + 3_600_000) })
        .where(inScope(accountEnvironments, scope)),
    /** Where buyers return after their bank's check, as the account's settings have it. */
    setReturnAddresses: () =>
      db
        .update(accounts)
        .set({ confirmSuccessUrl: "https://shop.example/yes", confirmFailureUrl: "https://shop.example/no" })
        .where(eq(accounts.id, account.id)),
    /** Amazon made this refund, its answer got lost, and the lookups are used up: what a day of silence ends in. */
    async lostRefund(orderId: string, captureId: string, amountMinor: number): Promise<void> {
      await amazon.faults("Refund", "drop-after");
      await amazon.faults("GetCaptureDetails", "slow:5000"); // no look ends before the day is over
      const id = await refundInTheBackground(orderId, captureId, amountMinor);
      const lost = and(eq(intents.id, id), eq(intents.everUnanswered, true));
      await expect
        .poll(() => db.update(intents).set({ state: "needs_person" }).where(lost).returning({ id: intents.id }))
        .toHaveLength(1);
    },
    /** What really moved: the amounts of all refunds, and of all captures, that Amazon made. */
    refunded: async () => (await amazon.ledger()).refunds.map(({ amountMinor }) => amountMinor),
    captured: async () => (await amazon.ledger()).captures.map(({ amountMinor }) => amountMinor),
  };
}

function resultOf(result: CommandResult): string {
  if (!result.ok || !result.value.resultId) throw new Error(JSON.stringify(result));
  return result.value.resultId;
}
