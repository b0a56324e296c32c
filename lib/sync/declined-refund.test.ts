import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { auditEntries, captures } from "@/db/schema";
import { startSandbox, type TestSandbox } from "@/e2e/support/sandbox";
import { openShop, type Shop } from "@/e2e/support/shop";
import * as mws from "@/lib/mws";
import { fetchOrder } from "./fetch-order";

// Where RefundedAmount counts pending refunds, which the reference leaves open.

let sandbox: TestSandbox;
let shop: Shop;
beforeAll(async () => {
  sandbox = await startSandbox({ settings: ["pendingRefundsInRefundedAmount=true"] });
  shop = await openShop({ sandboxUrl: sandbox.url });
});
afterAll(async () => {
  await shop.close();
  await sandbox.stop();
});

const usd = (amount: string) => ({ amount, currencyCode: "USD" });

test("a refund that is declined while the order is read leaves nothing of it in the capture's sum", async () => {
  const { amazon, db, scope, context } = shop;
  const orderReferenceId = await amazon.openOrder("100.00");
  const hold = { orderReferenceId, referenceId: "shop-1", amount: usd("100.00"), timeoutMinutes: 0, captureNow: true };
  const captureId = (await amazon.must(mws.authorize, hold)).idList[0]!;
  const note = '{"SandboxSimulation":{"State":"Declined","ReasonCode":"AmazonRejected"}}';
  await amazon.must(mws.refund, { captureId, referenceId: "shop-2", amount: usd("20.00"), note });
  const refundedMinor = async () =>
    (await db.select().from(captures).where(eq(captures.id, captureId)))[0]!.refundedMinor;
  await fetchOrder(context.intents, scope, orderReferenceId, "import");
  expect(await refundedMinor()).toBe(20_00);

  let asked = 0;
  const { mwsFor } = context.intents;
  const decidesMeanwhile: typeof mwsFor = async (...given) => {
    const client = await mwsFor(...given);
    const call: typeof client.call = async (operation, input, options) => {
      const outcome = await client.call(operation, input, options);
      if (operation.action === "GetCaptureDetails" && ++asked === 1) await amazon.post("clock", { advanceMinutes: 5 });
      return outcome;
    };
    return { ...client, call };
  };
  await fetchOrder({ ...context.intents, mwsFor: decidesMeanwhile }, scope, orderReferenceId, "refresh");
  expect(await refundedMinor()).toBe(0);
  const said = await db.select().from(auditEntries).where(eq(auditEntries.objectId, captureId));
  expect(said.map(({ action, facts }) => ({ action, ...facts }))).toMatchObject([
    { action: "mirror.sumShrank", shownMinor: 0, beforeMinor: 20_00 },
  ]);
});
