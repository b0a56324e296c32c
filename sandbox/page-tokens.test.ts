import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { merchant, paths, type Merchant } from "./test-support/client";
import { must, openSandbox } from "./test-support/scene";

const scene = await openSandbox();
afterAll(() => scene.close());

const named = ["ListOrderReferenceByNextToken", "GetReportRequestListByNextToken", "GetReportListByNextToken"] as const;
type Named = (typeof named)[number];

let shop: Merchant;
let token: string;
beforeAll(async () => {
  shop = await scene.seller();
  token = await tokenOf(shop);
});

/** The token of a list's first page: of two orders, one is shown. */
async function tokenOf(seller: Merchant, environment: "sandbox" | "production" = "sandbox"): Promise<string> {
  for (let at = 0; at < 2; at += 1) {
    const orderId = await scene.opened(seller, "100.00", { environment });
    await must(
      seller.call("SetOrderAttributes", {
        AmazonOrderReferenceId: orderId,
        "OrderAttributes.SellerOrderAttributes.SellerOrderId": "same",
      }),
    );
  }
  const query = { QueryId: "same", QueryIdType: "SellerOrderId", PaymentDomain: "NA_USD", PageSize: "1" };
  return (await must(seller.call("ListOrderReference", query))).at("NextPageToken");
}

const next = (action: Named, text: string) =>
  action === "ListOrderReferenceByNextToken"
    ? shop.call(action, { NextPageToken: text })
    : merchant(scene.url, shop, paths.reports).call(action, { NextToken: text });

async function isRefused(action: Named, text: string) {
  const reply = await next(action, text);
  expect([reply.status, reply.code], `${action} ${text}`).toEqual([400, "InvalidParameterValue"]);
}

const base64 = (text: string) => Buffer.from(text).toString("base64");
const decoded = (text: string) => Buffer.from(text, "base64").toString();
const asToken = (value: unknown) => base64(JSON.stringify(value) ?? "");

// What a token holds, as somebody who has looked into one would write it.
const odd = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom("__proto__", "constructor", "toString", 1e308, -1, 0.5, Number.MAX_SAFE_INTEGER, "9".repeat(400)),
);
const question = fc.record(
  { queryId: odd, from: odd, to: odd, descending: odd, states: odd, size: odd },
  { requiredKeys: [] },
);
const inside = fc.oneof(
  odd,
  fc.record({ query: fc.oneof(odd, question), after: odd }, { requiredKeys: [] }),
  fc.record({ parameters: fc.oneof(odd, fc.array(fc.tuple(odd, odd))), after: odd }, { requiredKeys: [] }),
  fc.dictionary(fc.constantFrom("__proto__", "constructor", "query", "parameters", "nextPageToken", "toString"), odd),
);
const forged = fc.oneof(
  fc.string({ unit: "binary", minLength: 1 }),
  fc.base64String({ minLength: 1 }),
  inside.map(asToken),
  fc
    .oneof(odd, inside.map(asToken))
    .map((nextPageToken) => asToken({ nextPageToken, marketplaceId: "A3BXB0YN3XH17H" })),
);

for (const action of named)
  test(`${action} refuses whatever is no token of its own`, () =>
    fc.assert(
      fc.asyncProperty(forged, (text) => isRefused(action, text)),
      { numRuns: 150 },
    ));

test("a token in which anything was changed is refused", () =>
  fc.assert(
    fc.asyncProperty(fc.nat(), fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 1 }), async (at, other) => {
      const { nextPageToken } = JSON.parse(decoded(token)) as { nextPageToken: string };
      const page = decoded(nextPageToken);
      const place = at % page.length;
      fc.pre(page[place] !== other);
      const changed = page.slice(0, place) + other + page.slice(place + 1);
      await isRefused("ListOrderReferenceByNextToken", asToken({ nextPageToken: base64(changed) }));
    }),
    { numRuns: 100 },
  ));

test("a token that was damaged on its way shows its own page or is refused", () =>
  fc.assert(
    fc.asyncProperty(fc.nat(), fc.string({ unit: "binary", maxLength: 2 }), async (at, other) => {
      const place = at % token.length;
      const damaged = token.slice(0, place) + other + token.slice(place + 1);
      const reply = await next("ListOrderReferenceByNextToken", damaged);
      if (reply.status === 200) expect(reply.all("OrderReference")).toHaveLength(1);
      else expect([reply.status, reply.code], damaged).toEqual([400, "InvalidParameterValue"]);
    }),
    { numRuns: 100 },
  ));

test("a token is good for the list, the seller and the environment that it was given for, and no other", async () => {
  expect((await must(next("ListOrderReferenceByNextToken", token))).all("OrderReference")).toHaveLength(1);
  await isRefused("GetReportRequestListByNextToken", token);
  const production = merchant(scene.url, shop, paths.production);
  for (const given of [await tokenOf(await scene.seller()), await tokenOf(production, "production")])
    await isRefused("ListOrderReferenceByNextToken", given);
});
