import { once } from "node:events";
import { request, type IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  canonical,
  form,
  merchant,
  paths,
  post,
  readReply,
  signatureOf,
  type Keys,
  type Merchant,
  type Wire,
} from "./test-support/client";
import { openSandbox, type Scene } from "./test-support/scene";

let scene: Scene;
let shop: Merchant;
let orderId: string;
beforeAll(async () => {
  scene = await openSandbox();
  shop = await scene.seller();
  orderId = await scene.started(shop);
});
afterAll(() => scene.close());

const action = "GetOrderReferenceDetails";
const resigned = (
  wire: Wire,
  [method, host, path]: readonly [string, string, string],
  secretKey = shop.secretKey,
): Wire => {
  const { Signature: _, ...unsigned } = wire;
  return { ...unsigned, Signature: signatureOf(secretKey, [method, host, path], unsigned) };
};
const host = () => new URL(scene.url).host;

describe("signing the way Amazon's SDKs do", () => {
  test("a space in the body may be a plus sign, and the signature may stand anywhere", async () => {
    const { Signature = "", ...rest } = shop.signed("CancelOrderReference", {
      AmazonOrderReferenceId: orderId,
      CancelationReason: "no longer wanted, sorry",
    });
    const body = canonical({ Signature }) + "&" + canonical(rest).replaceAll("%20", "+");
    expect((await post(scene.url + paths.sandbox, body)).code).toBe("InvalidOrderReferenceStatus");
  });
  test("the path may end in a slash, as long as the same path is signed", async () => {
    const path = `${paths.sandbox}/`;
    const wire = resigned(shop.signed(action, { AmazonOrderReferenceId: orderId }), ["POST", host(), path]);
    expect((await post(scene.url + path, canonical(wire))).status).toBe(200);
    expect((await post(scene.url + paths.sandbox, canonical(wire))).code).toBe("SignatureDoesNotMatch");
  });
  test("the host may be signed without its port", async () => {
    const wire = resigned(shop.signed(action, { AmazonOrderReferenceId: orderId }), [
      "POST",
      "127.0.0.1",
      paths.sandbox,
    ]);
    expect((await post(scene.url + paths.sandbox, canonical(wire))).status).toBe(200);
  });
  test("GET carries everything in the query", async () => {
    const wire = resigned(shop.signed(action, { AmazonOrderReferenceId: orderId }), ["GET", host(), paths.sandbox]);
    expect((await readReply(await fetch(`${scene.url}${paths.sandbox}?${canonical(wire)}`))).status).toBe(200);
  });
  test("a small z ends a timestamp too: clients in the field write it", async () => {
    const asked = { AmazonOrderReferenceId: orderId, Timestamp: new Date().toISOString().replace("Z", "z") };
    expect((await post(scene.url + paths.sandbox, canonical(shop.signed(action, asked)))).status).toBe(200);
  });
  test("HmacSHA1 and milliseconds are taken too", async () => {
    const asked = { AmazonOrderReferenceId: orderId, SignatureMethod: "HmacSHA1", Timestamp: new Date().toISOString() };
    expect((await post(scene.url + paths.sandbox, canonical(shop.signed(action, asked)))).status).toBe(200);
  });
});

describe("refused at the door", () => {
  const refusals: [string, Wire, string, number][] = [
    ["an unknown access key", { AWSAccessKeyId: "AKIANOBODY0000000000" }, "InvalidAccessKeyId", 403],
    ["an unknown seller", { SellerId: "A0NOSUCHSELLER" }, "InvalidParameterValue", 400],
    ["a signature version long gone", { SignatureVersion: "1" }, "InvalidParameterValue", 400],
    ["an unknown signature method", { SignatureMethod: "HmacMD5" }, "InvalidParameterValue", 400],
    ["a signature method every object has", { SignatureMethod: "constructor" }, "InvalidParameterValue", 400],
    ["an operation every object has", { Action: "constructor" }, "InvalidAddress", 404],
    ["another section's version", { Version: "2009-01-01" }, "InvalidParameterValue", 400],
    ["a timestamp of yesterday", { Timestamp: new Date(Date.now() - 86_400_000).toISOString() }, "RequestExpired", 403],
    ["a timestamp of tomorrow", { Timestamp: new Date(Date.now() + 86_400_000).toISOString() }, "RequestExpired", 403],
    ["a timestamp that is none", { Timestamp: "yesterday" }, "InvalidParameterValue", 400],
    ["an operation that does not exist", { Action: "GetAuthrorizationDetails" }, "InvalidAddress", 404],
  ];
  for (const [what, wire, code, status] of refusals)
    test(what, async () => {
      const reply = await shop.call(action, { AmazonOrderReferenceId: orderId, ...wire });
      expect([reply.code, reply.status]).toEqual([code, status]);
    });
  test("a wrong secret", async () => {
    const wire = resigned(
      shop.signed(action, { AmazonOrderReferenceId: orderId }),
      ["POST", host(), paths.sandbox],
      "wrong",
    );
    const reply = await post(scene.url + paths.sandbox, canonical(wire));
    expect([reply.code, reply.status]).toEqual(["SignatureDoesNotMatch", 403]);
  });
  test("no signature at all", async () => {
    expect((await post(scene.url + paths.sandbox, `Action=${action}`)).code).toBe("MissingAuthenticationToken");
  });
  test("a path that leads nowhere", async () => {
    expect((await post(`${scene.url}/OffAmazonPayments/2012-01-01`, "")).code).toBe("InvalidAddress");
  });
  test("a body larger than any call", async () => {
    const wire = shop.signed(action, { AmazonOrderReferenceId: "x".repeat(1_100_000) });
    const reply = await post(scene.url + paths.sandbox, canonical(wire));
    expect([reply.code, reply.status]).toEqual(["InvalidParameterValue", 400]);
  });
  test("a body that is no form", async () => {
    const reply = await post(scene.url + paths.sandbox, "Action=%E0%A4%A");
    expect([reply.code, reply.status]).toEqual(["InputStreamDisconnected", 400]);
  });
  for (const [what, headers] of [
    ["no User-Agent", {}],
    ["an empty User-Agent", { "user-agent": "" }],
  ] as const)
    test(what, async () => {
      const body = canonical(shop.signed(action, { AmazonOrderReferenceId: orderId }));
      // fetch would add a User-Agent of its own.
      const call = request(scene.url + paths.sandbox, {
        method: "POST",
        headers: { "content-type": form, ...headers },
      });
      const [response] = (await once(call.end(body), "response")) as [IncomingMessage];
      expect([response.statusCode, await text(response)]).toEqual([
        400,
        expect.stringContaining("<Code>UserAgentHeaderMalformed</Code>"),
      ]);
    });
  test("a User-Agent of more than 500 characters", async () => {
    const body = canonical(shop.signed(action, { AmazonOrderReferenceId: orderId }));
    const reply = await post(scene.url + paths.sandbox, body, { "user-agent": "x".repeat(501), "content-type": form });
    expect(reply.code).toBe("UserAgentHeaderMalformed");
  });
});

test("another seller is served with its token, and denied without", async () => {
  const developer = await scene.control<Keys>("accounts", { region: "us" });
  const { mwsAuthToken } = await scene
    .control<{ mwsAuthToken: string }>("accounts", { region: "us" })
    .then(async () => {
      const accounts = await scene.control<{ sellerId: string; mwsAuthToken: string }[]>("accounts");
      return accounts.find(({ sellerId }) => sellerId === shop.sellerId) ?? { mwsAuthToken: "" };
    });
  const onBehalf = merchant(scene.url, { ...developer, sellerId: shop.sellerId });
  const asked = { AmazonOrderReferenceId: orderId };
  expect((await onBehalf.call(action, { ...asked, MWSAuthToken: mwsAuthToken })).status).toBe(200);
  expect([(await onBehalf.call(action, asked)).code, (await onBehalf.call(action, asked)).status]).toEqual([
    "AccessDenied",
    401,
  ]);
  expect((await onBehalf.call("GetMerchantAccountStatus")).code).toBe("UnauthorizedSolutionProvider");
});

test("the two environments know nothing of each other", async () => {
  const live = merchant(scene.url, shop, paths.production);
  const reply = await live.call(action, { AmazonOrderReferenceId: orderId });
  expect([reply.code, reply.status]).toEqual(["InvalidOrderReferenceId", 404]);
  const liveOrder = await scene.started(shop, { environment: "production" });
  expect(liveOrder).toMatch(/^P01-\d{7}-\d{7}$/);
  expect((await live.call(action, { AmazonOrderReferenceId: liveOrder })).at("ReleaseEnvironment")).toBe("Live");
});

test("every answer names its request and the stand-in's time", async () => {
  const reply = await shop.call(action, { AmazonOrderReferenceId: orderId });
  expect(reply.headers.get("content-type")).toBe("text/xml");
  expect(reply.headers.get("x-mws-request-id")).toBe(reply.at("ResponseMetadata/RequestId"));
  expect(reply.headers.get("x-mws-timestamp")).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  expect(reply.headers.get("x-mws-response-context")).toMatch(/^[^,\s]+,[^,\s]+$/);
});

describe("parameters", () => {
  const bad: [string, string, Wire, string][] = [
    ["an unknown name", action, { Colour: "blue" }, "Colour"],
    ["a name every object has", action, { toString: "x" }, "toString"],
    ["a name no object may set", action, { ["__proto__"]: "x" }, "__proto__"],
    ["a missing name", "Authorize", {}, "AuthorizationReferenceId"],
    [
      "a reference of 33 characters",
      "Authorize",
      { AuthorizationReferenceId: "x".repeat(33) },
      "AuthorizationReferenceId",
    ],
    ["a reference with a blank", "Authorize", { AuthorizationReferenceId: "a b" }, "AuthorizationReferenceId"],
    [
      "a negative amount",
      "Authorize",
      { AuthorizationReferenceId: "a", "AuthorizationAmount.Amount": "-1" },
      "AuthorizationAmount.Amount",
    ],
    [
      "a grouped amount",
      "Authorize",
      { AuthorizationReferenceId: "a", "AuthorizationAmount.Amount": "1,000.00" },
      "AuthorizationAmount.Amount",
    ],
    ["a timeout of seven minutes", "Authorize", { TransactionTimeout: "7" }, "TransactionTimeout"],
    ["a timeout of more than a day", "Authorize", { TransactionTimeout: "1445" }, "TransactionTimeout"],
    ["a note of 256 characters", "Authorize", { SellerAuthorizationNote: "n".repeat(256) }, "SellerAuthorizationNote"],
    ["a descriptor of 17 characters", "Authorize", { SoftDescriptor: "d".repeat(17) }, "SoftDescriptor"],
    ["a flag that is neither", "Authorize", { CaptureNow: "yes" }, "CaptureNow"],
    [
      "a price without currency",
      "SetOrderReferenceDetails",
      { "OrderReferenceAttributes.OrderTotal.Amount": "1" },
      "CurrencyCode",
    ],
    [
      "half a cent",
      "SetOrderReferenceDetails",
      {
        "OrderReferenceAttributes.OrderTotal.Amount": "1.005",
        "OrderReferenceAttributes.OrderTotal.CurrencyCode": "USD",
      },
      "Amount",
    ],
    [
      "a reason of 1025 characters",
      "CancelOrderReference",
      { CancelationReason: "r".repeat(1025) },
      "CancelationReason",
    ],
  ];
  for (const [what, operation, wire, named] of bad)
    test(`${what} is refused by name`, async () => {
      const reply = await shop.call(operation, { AmazonOrderReferenceId: orderId, ...wire });
      expect([reply.status, reply.code]).toEqual([400, "InvalidParameterValue"]);
      expect(reply.at("Error/Message")).toContain(named);
    });
  const beyond: [operation: string, name: string, value: string][] = [
    ["CreateOrderReferenceForId", "OrderReferenceAttributes.RequestPaymentAuthorization", "true"],
    [
      "CreateOrderReferenceForId",
      "OrderReferenceAttributes.SellerOrderAttributes.OrderItemCategories.OrderItemCategory.1",
      "Antiques",
    ],
    ["AuthorizeOnBillingAgreement", "SellerOrderAttributes.OrderItemCategories.OrderItemCategory.1", "Antiques"],
    ["GetServiceStatus", "Merchant", "A1"],
  ];
  for (const [operation, name, value] of beyond)
    test(`${operation} takes no ${name}`, async () => {
      const reply = await shop.call(operation, { [name]: value });
      expect([reply.status, reply.code]).toEqual([400, "InvalidParameterValue"]);
      expect(reply.at("Error/Message")).toContain(`${name} is not a parameter`);
    });
  test("a platform's id may be carried along with any call", async () => {
    expect((await shop.call("GetServiceStatus", { PlatformId: "A1EXAMPLE" })).status).toBe(200);
  });
  test("only the Reports section takes the seller as Merchant", async () => {
    const named = async (path: string, operation: string, version: string) => {
      const { SellerId: _, ...wire } = shop.signed(operation, {
        Merchant: shop.sellerId,
        Version: version,
      }) as Wire;
      return post(scene.url + path, canonical(resigned(wire, ["POST", host(), path])));
    };
    expect((await named(paths.reports, "GetReportList", "2009-01-01")).status).toBe(200);
    const reply = await named(paths.sandbox, "GetMerchantAccountStatus", "2013-01-01");
    expect([reply.code, reply.at("Error/Message")]).toEqual(["InvalidParameterValue", "SellerId is missing."]);
  });
  test("lists are positions after their name", async () => {
    const names = Object.fromEntries(
      [1, 2, 10, 11].map((n) => [
        `OrderAttributes.SellerOrderAttributes.OrderItemCategories.OrderItemCategory.${n}`,
        `Cat${n}`,
      ]),
    );
    const reply = await shop.call("SetOrderAttributes", { AmazonOrderReferenceId: orderId, ...names });
    expect(reply.all("OrderItemCategory")).toEqual(["Cat1", "Cat2", "Cat10", "Cat11"]);
  });
  test("an empty value counts as absent", async () => {
    expect((await shop.call(action, { AmazonOrderReferenceId: "" })).at("Error/Message")).toContain("missing");
    expect(
      (await shop.call("SetOrderAttributes", { AmazonOrderReferenceId: orderId, "OrderAttributes.SellerNote": "" }))
        .status,
    ).toBe(200);
  });
});

test("what is refused at the door is written in the section's namespace, or in MWS's own where that is set", async () => {
  const refusedWith = async (shown: Scene) => {
    const { text: document } = await (await shown.seller()).call(action, { AWSAccessKeyId: "AKIANOBODY0000000000" });
    return /<ErrorResponse xmlns="([^"]+)">.*<(RequestI[dD])>/s.exec(document)?.slice(1);
  };
  const asMws = await openSandbox({ frontDoorNamespace: "common" });
  expect(await refusedWith(scene)).toEqual([
    "http://mws.amazonservices.com/schema/OffAmazonPayments/2013-01-01",
    "RequestId",
  ]);
  expect(await refusedWith(asMws)).toEqual(["http://mws.amazonservices.com/doc/2009-01-01/", "RequestID"]);
  await asMws.close();
});
