import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Merchant, Wire } from "./test-support/client";
import { fresh, must, openSandbox, priced, type Scene } from "./test-support/scene";

let scene: Scene;
let shop: Merchant;
beforeAll(async () => {
  scene = await openSandbox();
  shop = await scene.seller();
});
afterAll(() => scene.close());

type Case = {
  operation: string;
  id: string;
  key: string;
  parent: string;
  price: string;
  note: string;
  prepare: () => Promise<string>;
};
const cases: Case[] = [
  {
    operation: "Authorize",
    id: "AmazonAuthorizationId",
    key: "AuthorizationReferenceId",
    parent: "AmazonOrderReferenceId",
    price: "AuthorizationAmount",
    note: "SellerAuthorizationNote",
    prepare: () => scene.opened(shop),
  },
  {
    operation: "Capture",
    id: "AmazonCaptureId",
    key: "CaptureReferenceId",
    parent: "AmazonAuthorizationId",
    price: "CaptureAmount",
    note: "SellerCaptureNote",
    prepare: async () => scene.authorized(shop, await scene.opened(shop)),
  },
  {
    operation: "Refund",
    id: "AmazonRefundId",
    key: "RefundReferenceId",
    parent: "AmazonCaptureId",
    price: "RefundAmount",
    note: "SellerRefundNote",
    prepare: async () => scene.captured(shop, await scene.opened(shop)),
  },
];

for (const { operation, id, key, parent, price, note, prepare } of cases)
  describe(`${operation} under one ${key}`, () => {
    const request = async (): Promise<Wire> => ({
      [parent]: await prepare(),
      [key]: fresh("k"),
      ...priced(price, "10.00", shop),
    });
    test("the same request again is the same object", async () => {
      const wire = await request();
      const first = await must(shop.call(operation, wire));
      const second = await must(shop.call(operation, wire));
      expect(second.at(id)).toBe(first.at(id));
      const both = await Promise.all(Array.from({ length: 5 }, () => shop.call(operation, wire)));
      expect(new Set(both.map((reply) => reply.at(id)))).toEqual(new Set([first.at(id)]));
    });
    test("any other parameter is a DuplicateRequest", async () => {
      const wire = await request();
      await must(shop.call(operation, wire));
      for (const changed of [
        { [`${price}.Amount`]: "10.0" },
        { [`${price}.Amount`]: "11.00" },
        { [note]: "changed" },
      ]) {
        const reply = await shop.call(operation, { ...wire, ...changed });
        expect([reply.code, reply.status]).toEqual(["DuplicateRequest", 400]);
      }
    });
    test("on another object it is a DuplicateReferenceId", async () => {
      const wire = await request();
      await must(shop.call(operation, wire));
      const reply = await shop.call(operation, { ...wire, [parent]: await prepare() });
      expect([reply.code, reply.status]).toEqual(["DuplicateReferenceId", 400]);
    });
    test("a refused request leaves its reference unused", async () => {
      const wire = await request();
      expect((await shop.call(operation, { ...wire, [`${price}.Amount`]: "999.00" })).code).toBe(
        "TransactionAmountExceeded",
      );
      await must(shop.call(operation, wire));
    });
  });

test("a replay shows the object as it is now, by default", async () => {
  const wire = {
    AmazonOrderReferenceId: await scene.opened(shop),
    AuthorizationReferenceId: fresh("k"),
    ...priced("AuthorizationAmount", "1.00", shop),
  };
  expect((await must(shop.call("Authorize", wire))).at("AuthorizationStatus/State")).toBe("Pending");
  await scene.advance(1);
  expect((await must(shop.call("Authorize", wire))).at("AuthorizationStatus/State")).toBe("Open");
});

test("or as it was then, by setting", async () => {
  const other = await openSandbox({ replayAnswers: "originalSnapshot", notesTakePartInComparison: false });
  const seller = await other.seller();
  const wire = {
    AmazonOrderReferenceId: await other.opened(seller),
    AuthorizationReferenceId: fresh("k"),
    ...priced("AuthorizationAmount", "1.00", seller),
  };
  await must(seller.call("Authorize", wire));
  await other.advance(1);
  expect(
    (await must(seller.call("Authorize", { ...wire, SellerAuthorizationNote: "another" }))).at(
      "AuthorizationStatus/State",
    ),
  ).toBe("Pending");
  await other.close();
});

test("a replay is answered even when the order is over by now", async () => {
  const orderId = await scene.opened(shop);
  const wire = {
    AmazonOrderReferenceId: orderId,
    AuthorizationReferenceId: fresh("k"),
    ...priced("AuthorizationAmount", "1.00", shop),
  };
  const first = await must(shop.call("Authorize", wire));
  await must(shop.call("CloseOrderReference", { AmazonOrderReferenceId: orderId }));
  expect((await must(shop.call("Authorize", wire))).at("AmazonAuthorizationId")).toBe(
    first.at("AmazonAuthorizationId"),
  );
});

test("one text may serve an authorization, its capture and a refund, and two sellers", async () => {
  const key = fresh("shared");
  const orderId = await scene.opened(shop);
  const authorizationId = await scene.authorized(shop, orderId, "10.00", { AuthorizationReferenceId: key });
  const capture = await must(scene.capture(shop, authorizationId, "10.00", { CaptureReferenceId: key }));
  await must(scene.refund(shop, capture.at("AmazonCaptureId"), "1.00", { RefundReferenceId: key }));
  const other = await scene.seller();
  await must(scene.authorize(other, await scene.opened(other), "10.00", { AuthorizationReferenceId: key }));
});

test("CaptureNow spends its reference on the capture too", async () => {
  const key = fresh("now");
  await must(
    scene.authorize(shop, await scene.opened(shop), "10.00", { AuthorizationReferenceId: key, CaptureNow: "true" }),
  );
  const other = await scene.authorized(shop, await scene.opened(shop), "10.00");
  expect((await scene.capture(shop, other, "10.00", { CaptureReferenceId: key })).code).toBe("DuplicateReferenceId");
});

const declined = JSON.stringify({ SandboxSimulation: { State: "Declined", ReasonCode: "TransactionTimedOut" } });
const nothing: [what: string, wire: Wire, end: (authorizationId: string) => Promise<unknown>][] = [
  ["declined at once", { TransactionTimeout: "0", SellerAuthorizationNote: declined }, () => Promise.resolve()],
  ["declined later", { TransactionTimeout: "60", SellerAuthorizationNote: declined }, () => scene.advance(1)],
  [
    "closed while Pending",
    { TransactionTimeout: "60" },
    (authorizationId) => must(shop.call("CloseAuthorization", { AmazonAuthorizationId: authorizationId })),
  ],
];
for (const [what, wire, end] of nothing)
  test(`CaptureNow ${what} leaves the capture's reference free, not the authorization's`, async () => {
    const [orderId, key] = [await scene.opened(shop), fresh("free")];
    const asked = { AuthorizationReferenceId: key, CaptureNow: "true", ...wire };
    const reply = await must(scene.authorize(shop, orderId, "10.00", asked));
    await end(reply.at("AmazonAuthorizationId"));
    const again = await must(scene.authorize(shop, orderId, "10.00", asked));
    expect(again.at("AmazonAuthorizationId")).toBe(reply.at("AmazonAuthorizationId"));
    const other = await scene.authorized(shop, orderId, "10.00");
    const capture = { CaptureReferenceId: key };
    expect((await must(scene.capture(shop, other, "10.00", capture))).at("CaptureStatus/State")).toBe("Completed");
    expect((await must(scene.capture(shop, other, "10.00", capture))).at("CaptureReferenceId")).toBe(key);
  });

test("while a charge at once is Pending its reference is promised to its capture", async () => {
  const [orderId, key] = [await scene.opened(shop), fresh("kept")];
  const pending = { AuthorizationReferenceId: key, CaptureNow: "true", TransactionTimeout: "60" };
  await must(scene.authorize(shop, orderId, "10.00", pending));
  const other = await scene.authorized(shop, orderId, "10.00");
  expect((await scene.capture(shop, other, "10.00", { CaptureReferenceId: key })).code).toBe("DuplicateReferenceId");
});
