import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startSandbox, type TestSandbox } from "@/e2e/support/sandbox";
import { openShop, type Shop } from "@/e2e/support/shop";
import type { CommandContext } from "./context";
import { findOrdersBySellerOrderId } from "./fetch-orders";
import { explainCommand } from "./refusal-words";

type Answer = Awaited<ReturnType<CommandContext["amazon"]["findBySellerOrderId"]>>;
async function said(answer: Answer): Promise<string | null> {
  const amazon = { findBySellerOrderId: () => Promise.resolve(answer) };
  const context = { actor: { scope: {} }, amazon } as unknown as CommandContext;
  const found = await findOrdersBySellerOrderId(context, { sellerOrderId: "SHOP-7" });
  return found.ok ? null : explainCommand(found.refusal, { locale: "en-US" });
}

test("a search that Amazon refuses because of the keys is not called unanswered, nor to be tried again", async () => {
  expect(await said({ problem: "Amazon does not know the access key.", refusesAll: true })).toBe(
    "Amazon does not know the access key. Nothing was changed. An administrator can put it right.",
  );
  expect(await said({ problem: "Amazon is busy.", refusesAll: false })).toBe(
    "Amazon is busy. Nothing was changed. Try again in a minute.",
  );
  expect(await said({ ids: [], more: false })).toBeNull();
});

describe("of several orders with one order number", () => {
  let sandbox: TestSandbox;
  let shop: Shop;
  beforeAll(async () => {
    sandbox = await startSandbox();
    shop = await openShop({ sandboxUrl: sandbox.url, timeScale: 0.02 });
  });
  afterAll(async () => {
    await shop.close();
    await sandbox.stop();
  });

  const namesakes = async (sellerOrderId: string, count: number) => {
    const ids: string[] = [];
    while (ids.length < count) ids.push(await shop.amazon.openOrder("10.00", { sellerOrderId }));
    return ids;
  };

  test("all are found, also those on Amazon's second page", async () => {
    const ids = await namesakes("SO-12", 12);
    const found = await findOrdersBySellerOrderId(shop.context, { sellerOrderId: "SO-12" });
    expect(found.ok && found.value.ids.toSorted()).toEqual(ids.toSorted());
    expect(found).toMatchObject({ value: { more: false } });
  });

  test("of very many the newest are found, and it is said that there are more", async () => {
    const ids = await namesakes("SO-31", 31);
    const found = await findOrdersBySellerOrderId(shop.context, { sellerOrderId: "SO-31" });
    expect(found).toMatchObject({ ok: true, value: { more: true } });
    expect(found.ok && ids.slice(-20)).toEqual(expect.arrayContaining(found.ok ? found.value.ids : []));
  });

  test("an answer that is lost on the way is said, and nothing half", async () => {
    await namesakes("SO-11", 11);
    await shop.amazon.faults("ListOrderReferenceByNextToken", "drop-before", 5);
    const found = await findOrdersBySellerOrderId(shop.context, { sellerOrderId: "SO-11" });
    expect(found).toMatchObject({ ok: false, refusal: { why: "noAnswer" } });
  });
});
