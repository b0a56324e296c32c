import { afterAll, describe, expect, test } from "vitest";
import { merchant, paths } from "./test-support/client";
import { fresh, must, openSandbox } from "./test-support/scene";
import { later, storiesOf } from "./test-support/stories";

const scene = await openSandbox();
const shop = await scene.seller();
const { authorizationIn, authorizationStatus, captureStatus } = storiesOf(scene, shop);
afterAll(() => scene.close());

describe("time", () => {
  test("an asynchronous authorization is decided after half a minute", async () => {
    const id = await authorizationIn.Pending();
    await scene.advance(29 / 60);
    expect(await authorizationStatus(id)).toBe("Pending");
    await scene.advance(1 / 60);
    expect(await authorizationStatus(id)).toBe("Open");
  });
  test("a sandbox authorization expires after two days although it says thirty", async () => {
    const id = await authorizationIn.Open();
    const details = await must(shop.call("GetAuthorizationDetails", { AmazonAuthorizationId: id }));
    expect(Date.parse(details.at("ExpirationTimestamp")) - Date.parse(details.at("CreationTimestamp"))).toBe(
      30 * 86_400_000,
    );
    await scene.advance(2 * 24 * 60);
    expect(await authorizationStatus(id)).toBe("Closed/ExpiredUnused");
  });
  test("in production it lives thirty days, and after seven a capture is pending for an hour", async () => {
    const live = merchant(scene.url, await scene.seller(), paths.production);
    const orderId = await scene.opened(live, "100.00", { environment: "production" });
    const [late, expiring] = [
      await scene.authorized(live, orderId, "50.00"),
      await scene.authorized(live, orderId, "50.00"),
    ];
    await scene.advance(7 * 24 * 60 + 1);
    const capture = await must(scene.capture(live, late, "50.00"));
    expect(capture.at("CaptureStatus/State")).toBe("Pending");
    await scene.advance(60);
    expect(await captureStatus(capture.at("AmazonCaptureId"), live)).toBe("Completed");
    await scene.advance(22 * 24 * 60);
    expect(await authorizationStatus(expiring, live)).toBe("Open");
    await scene.advance(24 * 60);
    expect(await authorizationStatus(expiring, live)).toBe("Closed/ExpiredUnused");
  });
  test("what falls due happens at its own time, however far the clock is moved", async () => {
    const orderId = await scene.opened(shop);
    const reply = await must(scene.authorize(shop, orderId, "10.00", later));
    await scene.advance(10);
    const details = await must(
      shop.call("GetAuthorizationDetails", { AmazonAuthorizationId: reply.at("AmazonAuthorizationId") }),
    );
    expect(
      Date.parse(details.at("AuthorizationStatus/LastUpdateTimestamp")) - Date.parse(details.at("CreationTimestamp")),
    ).toBe(30_000);
  });
});

test("the ledger tells every object and every movement, in order", async () => {
  const seller = await scene.seller();
  const orderId = await scene.opened(seller);
  const captureId = await scene.captured(seller, orderId, "100.00");
  await must(scene.refund(seller, captureId, "30.00", { RefundReferenceId: fresh("r") }));
  await scene.advance(1);
  type Ledger = {
    movements: { kind: string; amountMinor: number; currencyCode: string; orderId: string }[];
    refunds: { state: string; amazonCaptureId: string }[];
  };
  const ledger = await scene.control<Ledger>(`ledger?sellerId=${seller.sellerId}`);
  expect(ledger.movements.map(({ kind, amountMinor }) => [kind, amountMinor])).toEqual([
    ["authorization", 10_000],
    ["capture", 10_000],
    ["refund", -3_000],
  ]);
  expect(ledger.refunds).toMatchObject([{ state: "Completed", amazonCaptureId: captureId }]);
});

test("the ledger tells what each call set on an order, also what a later one overwrote", async () => {
  const seller = await scene.seller();
  const orderId = await scene.started(seller);
  for (const total of ["5.00", "7.00"]) await must(scene.set(seller, orderId, total));
  const named = { "OrderAttributes.SellerOrderAttributes.SellerOrderId": "1042" };
  await must(seller.call("SetOrderAttributes", { AmazonOrderReferenceId: orderId, ...named }));
  type Ledger = {
    orderReferences: { detailsSet: { orderTotalMinor: number | null; sellerOrderId: string | null }[] }[];
  };
  const ledger = await scene.control<Ledger>(`ledger?sellerId=${seller.sellerId}`);
  expect(ledger.orderReferences[0]?.detailsSet.map((set) => [set.orderTotalMinor, set.sellerOrderId])).toEqual([
    [5_00, null],
    [7_00, null],
    [null, "1042"],
  ]);
});
