import { createHash, createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MwsInputError } from "./errors";
import { operations, requestReport } from "./index";
import type { WireParameters } from "./operation";
import { sectionPath } from "./regions";
import { canonicalQuery, percentEncode, sign, wireTime } from "./sign";
import { type Vector, vectorKeys, vectors } from "./test/vectors";

const { accessKeyId, secretKey, sellerId, time } = vectorKeys;

const common = (action: string) => ({
  AWSAccessKeyId: accessKeyId,
  Action: action,
  SellerId: sellerId,
  SignatureMethod: "HmacSHA256",
  SignatureVersion: "2",
  Timestamp: wireTime(time),
  Version: "2013-01-01",
});
const us = "mws.amazonservices.com";
const sandboxPath = sectionPath("OffAmazonPayments", "sandbox");

function expectVector(vector: Vector, host: string, path: string, parameters: WireParameters) {
  const signed = sign({ host, path, parameters, secretKey });
  expect(signed.stringToSign).toBe(vector.stringToSign);
  if (vector.sha256) expect(createHash("sha256").update(signed.stringToSign).digest("hex")).toBe(vector.sha256);
  expect(signed.signature).toBe(vector.signature);
  expect(signed.body).toBe(`${vector.stringToSign.split("\n")[3]}&Signature=${encodeURIComponent(vector.signature)}`);
}

describe("the signature vectors of the reference, byte for byte", () => {
  const getOrder = operations.GetOrderReferenceDetails.write({ orderReferenceId: "S01-1234567-1234567" });
  const v1 = { ...common("GetOrderReferenceDetails"), ...getOrder };

  test("V1: plain ASCII", () => expectVector(vectors.V1, us, sandboxPath, v1));

  test("V1: the signature's own + and = are escaped in the body", () =>
    expect(sign({ host: us, path: sandboxPath, parameters: v1, secretKey }).body).toMatch(
      /&Signature=t8VbTOa4pwTuq933qylUZukw%2BEoT2rzQhMFFG4QwG8w%3D$/,
    ));

  test("V1a: a closing slash is signed as it is requested", () =>
    expect(sign({ host: us, path: `${sandboxPath}/`, parameters: v1, secretKey }).signature).toBe(
      "x1oMrAwYQIQBWM1A9tI5p6AxlhQz1yEugfBf56ivO/I=",
    ));

  test("V1b: GET signs another string than POST", () => {
    const { stringToSign } = sign({ host: us, path: sandboxPath, parameters: v1, secretKey });
    const get = createHmac("sha256", secretKey).update(stringToSign.replace(/^POST/, "GET")).digest("base64");
    expect(get).toBe("J3uuft8LqUOmTUFSmfLd+6it22cpWrxT9Wp9Z5wlN3k=");
  });

  test("V1c: HmacSHA1 over the same canonical form", () => {
    const parameters = { ...v1, SignatureMethod: "HmacSHA1" };
    const { stringToSign } = sign({ host: us, path: sandboxPath, parameters, secretKey });
    expect(createHmac("sha1", secretKey).update(stringToSign).digest("base64")).toBe("C/IrwhPFFvJ8nROSmnUEB7AmdjE=");
  });

  test("V1d: milliseconds in the time stamp", () => {
    const parameters = { ...v1, Timestamp: "2017-06-01T12:34:56.000Z" };
    expect(sign({ host: us, path: sandboxPath, parameters, secretKey }).signature).toBe(
      "ISKc1ai9c+V44YdGGpoCPGZ4pyuW6DZ6/XUn3q1QJk8=",
    );
  });

  test("V2: reserved and non-ASCII characters, delegated token", () =>
    expectVector(vectors.V2, "mws-eu.amazonservices.com", sectionPath("OffAmazonPayments", "production"), {
      ...common("Authorize"),
      MWSAuthToken: "amzn.mws.00000000-1111-2222-3333-444444444444",
      ...operations.Authorize.write({
        orderReferenceId: "P02-7654321-0123456",
        referenceId: "ord-1042_a1",
        amount: { amount: "1249.50", currencyCode: "EUR" },
        timeoutMinutes: 0,
        captureNow: false,
        note: "Größe 42 & Töpfe (50 % off) ~ it's *new*! a+b=c",
      }),
    }));

  test("V3: eleven list members in byte order, emoji", () =>
    expectVector(vectors.V3, "mws.amazonservices.jp", sandboxPath, {
      ...common("SetOrderAttributes"),
      ...operations.SetOrderAttributes.write({
        orderReferenceId: "S03-2222222-3333333",
        sellerNote: "ご注文ありがとうございます 🎁",
        orderItemCategories: Array.from({ length: 11 }, (_, index) => `Cat${String(index + 1).padStart(2, "0")}`),
      }),
    }));

  test("V4: an empty value is kept in the canonical string", () =>
    expectVector(vectors.V4, us, sandboxPath, {
      ...common("CancelOrderReference"),
      AmazonOrderReferenceId: "S01-1234567-1234567",
      CancelationReason: "",
    }));

  test("V5: JSON in a note, a list of structures", () =>
    expectVector(vectors.V5, us, sandboxPath, {
      ...common("Refund"),
      ...operations.Refund.write({
        captureId: "S01-1234567-1234567-C012345",
        referenceId: "rf-2017-000001",
        amount: { amount: "10.00", currencyCode: "USD" },
        note: '{"SandboxSimulation":{"State":"Declined","ReasonCode":"AmazonRejected"}}',
        providerCreditReversals: [{ providerId: "A1PROVIDER", amount: { amount: "1.00", currencyCode: "USD" } }],
      }),
    }));

  test("V6: the Reports section", () => {
    const { SellerId: Merchant, ...rest } = common("RequestReport");
    expectVector(vectors.V6, us, sectionPath("Reports", "sandbox"), {
      ...rest,
      Merchant,
      Version: "2009-01-01",
      ...requestReport.write({
        reportType: "_GET_FLAT_FILE_OFFAMAZONPAYMENTS_SANDBOX_SETTLEMENT_DATA_",
        startDate: new Date("2017-05-01T00:00:00Z"),
        endDate: new Date("2017-06-01T00:00:00Z"),
        marketplaceIds: ["A3BXB0YN3XH17H"],
      }),
    });
  });

  const order = { AmazonOrderReferenceId: "AMAZON_ORDER_REFERENCE_ID" };
  const total = {
    "OrderReferenceAttributes.OrderTotal.Amount": "2",
    "OrderReferenceAttributes.OrderTotal.CurrencyCode": "USD",
  };
  test.each([
    ["GetOrderReferenceDetails", order, {}, "cpkDC72d5lMIbo5ET2dvERTw4F2cGQJL3eQPzUe2pAE="],
    [
      "GetOrderReferenceDetails",
      order,
      { SellerId: "OVERRIDE_SELLER_ID", MWSAuthToken: "TEST_MWS_AUTH_TOKEN" },
      "MelQJXDdQJ85Z7aB85s7eYWm5TdGv6xYAQt/joOhXCo=",
    ],
    ["SetOrderReferenceDetails", { ...order, ...total }, {}, "i51MSGv9O2G2LHIlhCXLigA3ZKaZRoc7Mb5A1VX2QTA="],
  ])("V7: a published signature of %s", (action, own, seller, signature) => {
    const parameters = {
      ...common(action),
      AWSAccessKeyId: "TEST_ACCESS_KEY",
      SellerId: "TEST_MERCHANT_ID",
      Timestamp: "2015-12-31T23:59:58Z",
      ...own,
      ...seller,
    };
    expect(sign({ host: us, path: sandboxPath, parameters, secretKey: "TEST_SECRET_KEY" }).signature).toBe(signature);
  });
});

const codePoint = fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code));
const anyText = fc.array(fc.oneof(codePoint, fc.string())).map((parts) => parts.join("").toWellFormed());
test("what is encoded decodes to the same text, and only unreserved characters stay bare", () =>
  fc.assert(
    fc.property(anyText, (text) => {
      const encoded = percentEncode(text);
      expect(encoded).toMatch(/^([A-Za-z0-9\-_.~]|%[0-9A-F]{2})*$/);
      expect(decodeURIComponent(encoded)).toBe(text);
    }),
  ));

test("names sort as bytes do: capitals, then dots before digits, ten before two", () =>
  expect(canonicalQuery({ b: "", "A.2": "", "A.10": "", A1: "", "A.B": "" })).toBe("A.10=&A.2=&A.B=&A1=&b="));

test("half of a surrogate pair is refused by name before anything is signed", () =>
  expect(() => canonicalQuery({ SellerRefundNote: "\ud83c" })).toThrow(MwsInputError));
