import { afterAll, describe, expect, test } from "vitest";
import { must, openSandbox } from "./test-support/scene";

const scene = await openSandbox();
afterAll(() => scene.close());

describe("ListOrderReference", () => {
  test("finds by the merchant's own id, page by page, newest first", async () => {
    const seller = await scene.seller();
    const ids: string[] = [];
    for (let at = 0; at < 5; at += 1) {
      const orderId = await scene.opened(seller);
      ids.unshift(orderId);
      await must(
        seller.call("SetOrderAttributes", {
          AmazonOrderReferenceId: orderId,
          "OrderAttributes.SellerOrderAttributes.SellerOrderId": "same",
        }),
      );
    }
    await must(seller.call("CancelOrderReference", { AmazonOrderReferenceId: ids[0] ?? "" }));
    const query = { QueryId: "same", QueryIdType: "SellerOrderId", PaymentDomain: "NA_USD" };
    const found: string[] = [];
    let page = await must(seller.call("ListOrderReference", { ...query, PageSize: "2" }));
    for (;;) {
      found.push(...page.all("OrderReference/AmazonOrderReferenceId"));
      const token = page.at("NextPageToken");
      if (!token) break;
      page = await must(seller.call("ListOrderReferenceByNextToken", { NextPageToken: token }));
    }
    expect(found).toEqual(ids);
    const open = await must(
      seller.call("ListOrderReference", {
        ...query,
        SortOrder: "Ascending",
        "OrderReferenceStatusListFilter.OrderReferenceStatus.1": "OPEN",
      }),
    );
    expect(open.all("OrderReference/AmazonOrderReferenceId")).toEqual(ids.slice(1).toReversed());
    expect(
      (await must(seller.call("ListOrderReference", { ...query, QueryId: "other" }))).all("OrderReference"),
    ).toEqual([]);
    expect((await seller.call("ListOrderReference", { ...query, PaymentDomain: "EU_EUR" })).code).toBe(
      "InvalidParameterValue",
    );
    const range = {
      "CreatedTimeRange.StartTime": "2017-01-01T00:00",
      "CreatedTimeRange.EndTime": "2017-03-01T00:00:00.0000000",
    };
    expect((await seller.call("ListOrderReference", { ...query, ...range })).code).toBe("InvalidParameterValue");
    expect((await seller.call("ListOrderReferenceByNextToken", { NextPageToken: "eyJ" })).code).toBe(
      "InvalidParameterValue",
    );
  });
});
