import { afterAll, describe, expect, test } from "vitest";
import type { Merchant, Wire } from "./test-support/client";
import { fresh, must, openSandbox, priced } from "./test-support/scene";
import { simulate } from "./test-support/stories";

const scene = await openSandbox();
const shop = await scene.seller();
const provider = await scene.seller();
afterAll(() => scene.close());

const member =
  (list: string, amountName: string) =>
  (amount: string, n = 1, of: Merchant = provider) => ({
    [`${list}.member.${n}.ProviderId`]: of.sellerId,
    ...priced(`${list}.member.${n}.${amountName}`, amount, shop),
  });
const credit = member("ProviderCreditList", "CreditAmount");
const reversal = member("ProviderCreditReversalList", "CreditReversalAmount");

const authorized = async () => scene.authorized(shop, await scene.opened(shop), "50.00");
const captured = async (wire: Wire) =>
  (await must(scene.capture(shop, await authorized(), "50.00", wire))).at("AmazonCaptureId");
const creditOf = async (captureId: string) => {
  const capture = await must(shop.call("GetCaptureDetails", { AmazonCaptureId: captureId }));
  return capture.at("ProviderCreditSummaryList/member/ProviderCreditId");
};
const creditState = async (creditId: string) =>
  (await must(shop.call("GetProviderCreditDetails", { AmazonProviderCreditId: creditId }))).at("CreditStatus/State");
const reverse = (creditId: string, amount: string) =>
  shop.call("ReverseProviderCredit", {
    AmazonProviderCreditId: creditId,
    CreditReversalReferenceId: fresh("q"),
    ...priced("CreditReversalAmount", amount, shop),
  });

describe("a share must be whole, in the amount's currency, and no more than the amount", () => {
  const calls: [string, typeof credit, (wire: Wire) => Promise<{ code: string; status: number }>][] = [
    ["Authorize", credit, async (wire) => scene.authorize(shop, await scene.opened(shop), "50.00", wire)],
    ["Capture", credit, async (wire) => scene.capture(shop, await authorized(), "50.00", wire)],
    ["Refund", reversal, async (wire) => scene.refund(shop, await captured(credit("40.00")), "50.00", wire)],
  ];
  for (const [operation, share, call] of calls) {
    const whole = share("5.00");
    const name = (ending: string) => Object.keys(whole).find((key) => key.endsWith(ending)) ?? "";
    const { [name(".ProviderId")]: _, ...withoutProvider } = whole;
    const cases: [what: string, wire: Wire, code: string][] = [
      ["nobody's share", withoutProvider, "InvalidParameterValue"],
      ["a share of nothing", { [name(".ProviderId")]: provider.sellerId }, "InvalidParameterValue"],
      ["another currency", { ...whole, [name(".CurrencyCode")]: "EUR" }, "CurrencyMismatch"],
      ["more than the amount", { ...share("25.01"), ...share("25.00", 2) }, "TransactionAmountExceeded"],
    ];
    for (const [what, wire, code] of cases)
      test(`${operation} with ${what}: ${code}`, async () => {
        const reply = await call(wire);
        expect([reply.code, reply.status]).toEqual([code, 400]);
      });
  }
});

describe("a credit follows its capture", () => {
  test("open once the money was collected", async () => {
    expect(await creditState(await creditOf(await captured(credit("5.00"))))).toBe("Open");
  });
  test("pending as long as the capture is, and not to be reversed before", async () => {
    const captureId = await captured({ ...credit("5.00"), SellerCaptureNote: simulate({ State: "Pending" }) });
    const creditId = await creditOf(captureId);
    expect(await creditState(creditId)).toBe("Pending");
    const refused = await reverse(creditId, "1.00");
    expect([refused.code, refused.status]).toEqual(["CaptureNotRefundable", 405]);
    await scene.advance(1);
    expect(await creditState(creditId)).toBe("Open");
    await must(reverse(creditId, "1.00"));
  });
  test("declined with it", async () => {
    const note = { SellerCaptureNote: simulate({ State: "Declined", ReasonCode: "AmazonRejected" }) };
    const creditId = await creditOf(await captured({ ...credit("5.00"), ...note }));
    expect(await creditState(creditId)).toBe("Declined");
    expect((await reverse(creditId, "1.00")).code).toBe("CaptureNotRefundable");
  });
});

describe("no more is taken back than was credited", () => {
  test("by one refund, however often it names the provider", async () => {
    const captureId = await captured(credit("5.00"));
    const twice = { ...reversal("3.00"), ...reversal("3.00", 2) };
    expect((await scene.refund(shop, captureId, "20.00", twice)).code).toBe("TransactionAmountExceeded");
    await must(scene.refund(shop, captureId, "20.00", { ...reversal("3.00"), ...reversal("2.00", 2) }));
    await scene.advance(1);
    expect(await creditState(await creditOf(captureId))).toBe("Closed");
  });
  test("by refunds still pending, which count as if they were done", async () => {
    const captureId = await captured(credit("5.00"));
    await must(scene.refund(shop, captureId, "10.00", reversal("3.00")));
    expect((await scene.refund(shop, captureId, "10.00", reversal("3.00"))).code).toBe("TransactionAmountExceeded");
    expect((await reverse(await creditOf(captureId), "2.01")).code).toBe("TransactionAmountExceeded");
    await must(scene.refund(shop, captureId, "10.00", reversal("2.00")));
  });
});

test("the ledger tells credits and reversals among everything else", async () => {
  const captureId = await captured(credit("5.00"));
  const creditId = await creditOf(captureId);
  const refundId = (await must(scene.refund(shop, captureId, "10.00", reversal("3.00")))).at("AmazonRefundId");
  await scene.advance(1);
  await must(reverse(creditId, "2.00"));
  type Ledger = Record<"providerCredits" | "providerCreditReversals", Record<string, unknown>[]>;
  const { providerCredits, providerCreditReversals } = await scene.control<Ledger>(`ledger?sellerId=${shop.sellerId}`);
  expect(providerCredits.filter((shown) => shown.amazonCaptureId === captureId)).toMatchObject([
    {
      amazonProviderCreditId: creditId,
      ...{ state: "Closed", reasonCode: "MaxAmountReversed", amountMinor: 500, providerId: provider.sellerId },
    },
  ]);
  expect(
    providerCreditReversals
      .filter((shown) => shown.amazonProviderCreditId === creditId)
      .map(({ state, amazonRefundId, amountMinor }) => [state, amazonRefundId, amountMinor]),
  ).toEqual([
    ["Completed", refundId, 300],
    ["Completed", null, 200],
  ]);
});
