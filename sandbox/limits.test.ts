import { afterAll, describe, expect, test } from "vitest";
import { must, openSandbox, priced } from "./test-support/scene";
import { simulate, storiesOf } from "./test-support/stories";

const scene = await openSandbox();
const shop = await scene.seller();
const { authorizationIn, captureIn, orderStatus, captureStatus } = storiesOf(scene, shop);
afterAll(() => scene.close());

describe("ceilings", () => {
  // total, ceiling; domain 1.10.3
  const ceilings: [string, string, string, string][] = [
    ["us", "100.00", "115.00", "115.01"],
    ["us", "500.00", "575.00", "575.01"],
    ["us", "800.00", "875.00", "875.01"],
    ["us", "21.85", "25.13", "25.14"],
    ["us", "0.03", "0.03", "0.04"],
    ["us", "0.10", "0.12", "0.13"],
    ["jp", "10000", "11500", "11501"],
    ["jp", "100000", "108400", "108401"],
  ];
  for (const [region, total, most, more] of ceilings) {
    test(`${region}: an order of ${total} may be charged ${most}, not ${more}`, async () => {
      const seller = await scene.seller(region);
      const orderId = await scene.opened(seller, total);
      const refused = await scene.authorize(seller, orderId, more);
      expect([refused.code, refused.status]).toEqual(["TransactionAmountExceeded", 400]);
      await must(scene.authorize(seller, orderId, most));
    });
    test(`${region}: of ${total} captured ${most} may be returned, not ${more}`, async () => {
      const seller = await scene.seller(region);
      const captureId = await scene.captured(seller, await scene.opened(seller, total), total);
      expect((await scene.refund(seller, captureId, more)).code).toBe("TransactionAmountExceeded");
      await must(scene.refund(seller, captureId, most));
      await scene.advance(1);
      expect(await captureStatus(captureId, seller)).toBe("Closed/MaxAmountRefunded");
    });
  }
  test("holds add up; a closed hold makes room, a captured one counts what was captured", async () => {
    const orderId = await scene.opened(shop);
    const first = await scene.authorized(shop, orderId, "100.00");
    expect((await scene.authorize(shop, orderId, "15.01")).code).toBe("TransactionAmountExceeded");
    await must(scene.capture(shop, first, "40.00"));
    await must(scene.authorize(shop, orderId, "75.00"));
    expect((await scene.authorize(shop, orderId, "0.01")).code).toBe("TransactionAmountExceeded");
  });
  test("by settings a ceiling is rounded up, and a closed hold counts on", async () => {
    const other = await openSandbox({ ceilingRounding: "up", statesHeldInFull: ["Pending", "Open", "Closed"] });
    const seller = await other.seller();
    // 15 % of 0.03 is 0.0045.
    await must(other.authorize(seller, await other.opened(seller, "0.03"), "0.04"));
    // 15 % of 0.20 is exactly 0.03.
    expect((await other.authorize(seller, await other.opened(seller, "0.20"), "0.24")).code).toBe(
      "TransactionAmountExceeded",
    );
    const orderId = await other.opened(seller);
    const closed = await other.authorized(seller, orderId, "100.00");
    await must(seller.call("CloseAuthorization", { AmazonAuthorizationId: closed }));
    expect((await other.authorize(seller, orderId, "15.01")).code).toBe("TransactionAmountExceeded");
    await must(other.authorize(seller, orderId, "15.00"));
    await other.close();
  });
  test("a closed hold makes room, by default", async () => {
    const orderId = await scene.opened(shop);
    const closed = await scene.authorized(shop, orderId, "100.00");
    await must(shop.call("CloseAuthorization", { AmazonAuthorizationId: closed }));
    await must(scene.authorize(shop, orderId, "115.00"));
  });
  test("a capture never exceeds its authorization", async () => {
    expect((await scene.capture(shop, await authorizationIn.Open(), "100.01")).code).toBe("TransactionAmountExceeded");
  });
  test("money promised back counts; a declined refund's share is free again", async () => {
    const captureId = await captureIn.Completed();
    await must(
      scene.refund(shop, captureId, "100.00", {
        SellerRefundNote: simulate({ State: "Declined", ReasonCode: "AmazonRejected" }),
      }),
    );
    expect((await scene.refund(shop, captureId, "15.01")).code).toBe("TransactionAmountExceeded");
    await scene.advance(1);
    await must(scene.refund(shop, captureId, "115.00"));
  });
  test("no single movement passes 150,000", async () => {
    const orderId = await scene.opened(shop, "150000.00");
    expect((await scene.authorize(shop, orderId, "150000.01")).code).toBe("TransactionAmountExceeded");
    expect((await scene.set(shop, await scene.started(shop), "150000.01")).code).toBe("TransactionAmountExceeded");
    const japan = await scene.seller("jp");
    const big = await scene.opened(japan, "10000000");
    await must(scene.authorize(japan, big, "10008400"));
  });
  test("another currency is refused everywhere", async () => {
    const euros = { currencyCode: "EUR" };
    const orderId = await scene.opened(shop);
    expect((await scene.authorize(shop, orderId, "1.00", priced("AuthorizationAmount", "1.00", euros))).code).toBe(
      "CurrencyMismatch",
    );
    const authorizationId = await scene.authorized(shop, orderId);
    expect((await scene.capture(shop, authorizationId, "1.00", priced("CaptureAmount", "1.00", euros))).code).toBe(
      "CurrencyMismatch",
    );
    expect(
      (await scene.refund(shop, await captureIn.Completed(), "1.00", priced("RefundAmount", "1.00", euros))).code,
    ).toBe("CurrencyMismatch");
  });
});

describe("counts", () => {
  test("ten authorizations, declined ones not counted; ten captured close the order", async () => {
    const orderId = await scene.opened(shop, "100.00");
    await scene.authorized(shop, orderId, "1.00", {
      SellerAuthorizationNote: simulate({ State: "Declined", ReasonCode: "TransactionTimedOut" }),
    });
    const ids: string[] = [];
    for (let n = 0; n < 10; n += 1) ids.push(await scene.authorized(shop, orderId, "1.00"));
    const eleventh = await scene.authorize(shop, orderId, "1.00");
    expect([eleventh.code, eleventh.status]).toEqual(["TransactionCountExceeded", 400]);
    for (const id of ids.slice(0, 9)) await must(scene.capture(shop, id, "1.00"));
    expect(await orderStatus(orderId)).toBe("Open");
    await must(scene.capture(shop, ids[9] ?? "", "0.50"));
    expect(await orderStatus(orderId)).toBe("Closed/MaxAuthorizationsCaptured");
  });
  test("ten refunds, then the capture closes", async () => {
    const captureId = await captureIn.Completed();
    for (let n = 0; n < 10; n += 1) await must(scene.refund(shop, captureId, "1.00"));
    expect((await scene.refund(shop, captureId, "1.00")).code).toBe("TransactionCountExceeded");
    await scene.advance(1);
    expect(await captureStatus(captureId)).toBe("Closed/MaxRefundsProcessed");
  });
  test("reaching the ceiling by captures closes the order; collecting its total does not", async () => {
    const orderId = await scene.opened(shop);
    await scene.captured(shop, orderId, "100.00");
    expect(await orderStatus(orderId)).toBe("Open");
    await scene.captured(shop, orderId, "15.00");
    expect(await orderStatus(orderId)).toBe("Closed/MaxAmountCharged");
  });
});

describe("several currencies in Europe", () => {
  test("captures and refunds tell what the merchant gets in its own, and fees in that alone", async () => {
    const europe = await scene.seller("de");
    const orderId = await scene.started(europe, { presentmentCurrency: "CHF" });
    const francs = { ...europe, currencyCode: "CHF" };
    await must(scene.set(francs, orderId, "108.00"));
    await must(
      europe.call("ConfirmOrderReference", {
        AmazonOrderReferenceId: orderId,
        SuccessUrl: "https://a.example",
        FailureUrl: "https://b.example",
      }),
    );
    await scene.act(orderId, "completeAuthentication");
    const capture = await must(scene.authorize(francs, orderId, "108.00", { CaptureNow: "true" }));
    const details = await must(europe.call("GetCaptureDetails", { AmazonCaptureId: capture.at("IdList/member") }));
    expect([
      details.at("ConvertedAmount/Amount"),
      details.at("ConvertedAmount/CurrencyCode"),
      details.at("ConversionRate"),
    ]).toEqual(["100.00", "EUR", "1.0800000000"]);
    const refund = await must(scene.refund(francs, capture.at("IdList/member"), "10.80"));
    expect([
      capture.at("AuthorizationFee/CurrencyCode"),
      details.at("CaptureFee/CurrencyCode"),
      refund.at("FeeRefunded/CurrencyCode"),
    ]).toEqual(["EUR", "EUR", "EUR"]);
  });
});

test("yen are printed with two decimals and taken with or without", async () => {
  const japan = await scene.seller("jp");
  const orderId = await scene.opened(japan, "13800");
  const reply = await must(scene.authorize(japan, orderId, "13800.00"));
  expect(reply.at("AuthorizationAmount/Amount")).toBe("13800.00");
  expect((await scene.authorize(japan, orderId, "1.50")).code).toBe("InvalidParameterValue");
});
