import { readFileSync } from "node:fs";
import { XMLParser } from "fast-xml-parser";
import { afterAll, beforeAll, expect, test } from "vitest";
import { canonical, paths, post, signatureOf, type Merchant, type Reply, type Wire } from "./test-support/client";
import { must, openSandbox, priced, type Scene } from "./test-support/scene";

let scene: Scene;
let shop: Merchant;
beforeAll(async () => {
  scene = await openSandbox();
  shop = await scene.seller();
});
afterAll(() => scene.close());

const parser = new XMLParser({ parseTagValue: false });
/** Every path of elements in a document: its shape, whatever the order. */
function shape(xml: string): Set<string> {
  const paths = new Set<string>();
  const walk = (node: unknown, path: string): void => {
    paths.add(path);
    if (typeof node === "object" && node !== null)
      for (const [name, child] of Object.entries(node)) walk(child, `${path}/${name}`);
  };
  walk(parser.parse(xml), "");
  return paths;
}
const sample = (name: string) => readFileSync(new URL(`../docs/samples/exchanges/${name}`, import.meta.url), "utf8");
const expectShapeOf = (name: string, reply: Reply) => {
  const [ours, theirs] = [shape(reply.text), shape(sample(name))];
  expect([...theirs].filter((path) => !ours.has(path))).toEqual([]);
};

test("14.2: Authorize with CaptureNow answers every element of the published exchange", async () => {
  const orderId = await scene.opened(shop);
  const reply = await must(
    scene.authorize(shop, orderId, "24.90", {
      CaptureNow: "true",
      SoftDescriptor: "Demo Shop",
      SellerAuthorizationNote: "Order 1042",
    }),
  );
  expectShapeOf("authorize-capture-now.xml", reply);
});

test("14.3: so does a soft decline", async () => {
  const note = '{"SandboxSimulation":{"State":"Declined","ReasonCode":"InvalidPaymentMethod","SoftDecline":"true"}}';
  const reply = await must(scene.authorize(shop, await scene.opened(shop), "10.00", { SellerAuthorizationNote: note }));
  expectShapeOf("authorize-soft-decline.xml", reply);
  expect(reply.text).toContain("<IdList/>");
});

test("14.4: a business error is an ErrorResponse with a RequestId", async () => {
  const reply = await scene.set(shop, await scene.opened(shop));
  expectShapeOf("business-error.xml", reply);
  expect(reply.status).toBe(405);
});

test("an error's id is RequestId, but RequestID in Europe and in the documents of MWS itself", async () => {
  const namesOf = (reply: Reply) => [reply.at("RequestId") !== "", reply.at("RequestID") !== ""];
  const unknown = { AmazonOrderReferenceId: "S02-0000000-0000000" };
  expect(namesOf(await shop.call("GetOrderReferenceDetails", unknown))).toEqual([true, false]);
  for (const region of ["de", "uk"])
    expect(namesOf(await (await scene.seller(region)).call("GetOrderReferenceDetails", unknown))).toEqual([
      false,
      true,
    ]);
  expect(namesOf(await post(`${scene.url}/OffAmazonPayments/2012-01-01`, ""))).toEqual([false, true]);
});

test("14.5: a throttled answer has RequestID and an empty Type", async () => {
  await scene.control("faults", {
    operation: "GetServiceStatus",
    mode: "503-throttled",
    count: 1,
    sellerId: shop.sellerId,
  });
  const reply = await shop.call("GetServiceStatus");
  expectShapeOf("throttled.xml", reply);
  expect([reply.status, reply.at("Error/Type")]).toEqual([503, ""]);
});

test("operations without a payload answer an empty result, or none", async () => {
  const orderId = await scene.opened(shop);
  const id = { AmazonOrderReferenceId: orderId };
  expect((await must(shop.call("ConfirmOrderReference", id))).text).toMatch(
    /^<ConfirmOrderReferenceResponse xmlns="[^"]+"><ResponseMetadata>/,
  );
  expect((await must(shop.call("CancelOrderReference", id))).text).toContain("<CancelOrderReferenceResult/>");
});

test("GetServiceStatus needs no seller", async () => {
  const { SellerId: _, Signature: __, ...wire } = shop.signed("GetServiceStatus") as Wire;
  const Signature = signatureOf(shop.secretKey, ["POST", new URL(scene.url).host, paths.sandbox], wire);
  const reply = await must(post(scene.url + paths.sandbox, canonical({ ...wire, Signature })));
  expect(reply.at("Status")).toBe("GREEN");
});

test("GetServiceStatus says what it is set to, and why unless it is GREEN", async () => {
  expect((await must(shop.call("GetServiceStatus"))).all("Messages")).toEqual([]);
  const other = await openSandbox({ serviceStatus: "YELLOW" });
  const reply = await must((await other.seller()).call("GetServiceStatus"));
  expect([reply.at("Status"), reply.at("Message/Locale"), reply.at("Message/Text")]).toEqual([
    "YELLOW",
    "en_US",
    expect.stringContaining("YELLOW"),
  ]);
  await other.close();
});

test("what XML cannot carry becomes U+FFFD, everything else comes back as it was sent", async () => {
  const note = "Größe <42> & 'Töpfe' 🎁 \u0001";
  const reply = await must(
    scene.set(shop, await scene.started(shop), "10.00", { "OrderReferenceAttributes.SellerNote": note }),
  );
  expect(reply.text).toContain("Größe &lt;42&gt; &amp; 'Töpfe' 🎁 \uFFFD");
});

test("a provider's share comes with the capture, and goes back with a refund or by itself", async () => {
  const provider = await scene.seller();
  const share = (amount: string) => ({
    "ProviderCreditList.member.1.ProviderId": provider.sellerId,
    ...priced("ProviderCreditList.member.1.CreditAmount", amount, shop),
  });
  const orderId = await scene.opened(shop);
  expect((await scene.authorize(shop, orderId, "50.00", { CaptureNow: "true", ...share("50.01") })).code).toBe(
    "TransactionAmountExceeded",
  );
  const authorized = await must(scene.authorize(shop, orderId, "50.00", { CaptureNow: "true", ...share("5.00") }));
  const captureId = authorized.at("IdList/member");
  const creditId = (await must(shop.call("GetCaptureDetails", { AmazonCaptureId: captureId }))).at(
    "ProviderCreditSummaryList/member/ProviderCreditId",
  );
  expect(creditId).toMatch(/-P\d{6}$/);
  const back = {
    "ProviderCreditReversalList.member.1.ProviderId": provider.sellerId,
    ...priced("ProviderCreditReversalList.member.1.CreditReversalAmount", "2.00", shop),
  };
  const refund = await must(scene.refund(shop, captureId, "20.00", back));
  await scene.advance(1);
  const summary = await must(shop.call("GetRefundDetails", { AmazonRefundId: refund.at("AmazonRefundId") }));
  const reversalId = summary.at("ProviderCreditReversalSummaryList/member/ProviderCreditReversalId");
  expect(
    (await must(provider.call("GetProviderCreditReversalDetails", { AmazonProviderCreditReversalId: reversalId }))).at(
      "CreditReversalAmount/Amount",
    ),
  ).toBe("2.00");
  const reverse = (amount: string, key: string) =>
    provider.call("ReverseProviderCredit", {
      AmazonProviderCreditId: creditId,
      CreditReversalReferenceId: key,
      ...priced("CreditReversalAmount", amount, shop),
    });
  expect((await reverse("3.01", "too-much")).code).toBe("TransactionAmountExceeded");
  expect((await must(reverse("3.00", "rest"))).at("CreditReversalStatus/State")).toBe("Completed");
  const credit = await must(shop.call("GetProviderCreditDetails", { AmazonProviderCreditId: creditId }));
  expect([
    credit.at("CreditStatus/State"),
    credit.at("CreditStatus/ReasonCode"),
    credit.all("CreditReversalIdList/member").length,
  ]).toEqual(["Closed", "MaxAmountReversed", 2]);
});
