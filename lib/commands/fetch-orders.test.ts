import { expect, test } from "vitest";
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
    "Amazon did not answer the search: Amazon is busy. Nothing was changed. Try again in a minute.",
  );
  expect(await said({ ids: [] })).toBeNull();
});
