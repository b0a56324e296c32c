import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { callRecord } from "./call-record";
import type { HttpResult } from "./http";
import { operations } from "./index";
import { interpret } from "./interpret";
import type { Operation } from "./operation";
import { percentEncode, sign } from "./sign";
import { answer, errorAnswer, orderReferenceDetails, refundDetails } from "./test/answers";
import { encodeEntities } from "./xml-entities";

const PATIENCE_MS = 60_000; // a property on a busy machine
const secrets = {
  accessKeyId: "AKIAEXAMPLE0WIRE0001",
  secretKey: "wJalr/K7MDENG+bPx&RfiCY<EXAMPLEKEY",
  sellerId: "A2EXAMPLESELL1",
  mwsAuthToken: "amzn.mws.4ea38b7b-f563-7709-4bae-87aeaEXAMPLE",
  accessToken: "Atza|IwEBIExample+Token/=",
};

function record(operation: Operation<never, unknown>, own: Record<string, string>, result: HttpResult) {
  const parameters = {
    ...own,
    AccessToken: secrets.accessToken,
    AWSAccessKeyId: secrets.accessKeyId,
    SellerId: secrets.sellerId,
    MWSAuthToken: secrets.mwsAuthToken,
    Action: operation.action,
  };
  const { signature } = sign({ host: "h", path: "/", parameters, secretKey: secrets.secretKey });
  const asked = { operation, sent: own, quota: { burst: 1, perSecond: 1 }, signedAt: new Date(0) };
  const made = callRecord({
    account: { region: "de", environment: "sandbox", sellerId: secrets.sellerId },
    secrets: [secrets.accessKeyId, secrets.secretKey, secrets.mwsAuthToken, signature],
    action: operation.action,
    path: "/OffAmazonPayments_Sandbox/2013-01-01",
    parameters: { ...parameters, Signature: signature },
    startedAt: new Date(0),
    durationMs: 1,
    tryNumber: 1,
    result,
    interpreted: interpret(asked, result),
  });
  return { made, all: [...Object.values(secrets), signature] };
}

const reply = (status: number, body: string): HttpResult => ({
  head: { status, headers: {} },
  body: Buffer.from(body),
});

function expectNoSecret({ made, all }: ReturnType<typeof record>) {
  const text = JSON.stringify(made).toLowerCase();
  for (const secret of all) {
    for (const form of [secret, percentEncode(secret), encodeEntities(secret)]) {
      expect(text).not.toContain(JSON.stringify(form).slice(1, -1).toLowerCase());
    }
  }
}

describe("a record holds no secret", () => {
  const forms = fc
    .constantFrom(...Object.values(secrets))
    .chain((secret) =>
      fc.constantFrom(
        secret,
        encodeEntities(secret),
        percentEncode(secret),
        secret.toLowerCase(),
        encodeEntities(JSON.stringify(secret)),
      ),
    );
  const noise = fc.oneof(
    forms,
    fc.string({ maxLength: 8 }),
    fc.constantFrom("<A>", "</A>", "<![CDATA[", "]]>", "&amp;"),
  );
  const blob = fc.array(noise, { maxLength: 12 }).map((parts) => parts.join(""));

  const bodies = fc
    .tuple(blob, blob, blob)
    .chain(([one, two, three]) =>
      fc.constantFrom(
        errorAnswer(encodeEntities(one), { message: encodeEntities(two) }),
        errorAnswer("SignatureDoesNotMatch", { message: two, type: three }),
        answer("Refund", refundDetails({ note: encodeEntities(one), reference: two })),
        `<${secrets.accessKeyId}>${two}</${secrets.accessKeyId}>`,
        `<R><${secrets.sellerId} a="${secrets.mwsAuthToken}">${encodeEntities(one)}</${secrets.sellerId}></R>`,
        one + two,
      ),
    );
  const refund = { captureId: "C", referenceId: "r", amount: { amount: "1", currencyCode: "EUR" } };

  test(
    "whatever the server echoes, in whatever place, status or escape",
    () =>
      fc.assert(
        fc.property(fc.constantFrom(200, 400, 403, 500), bodies, blob, (status, body, note) => {
          const own = { ...operations.Refund.write(refund), SellerRefundNote: note };
          expectNoSecret(record(operations.Refund, own, reply(status, body)));
        }),
        { numRuns: 500 },
      ),
    PATIENCE_MS,
  );

  test("nor when it comes in a header or in place of a request id", () =>
    expectNoSecret(
      record(
        operations.Refund,
        {},
        {
          head: {
            status: 200,
            headers: { "x-mws-request-id": secrets.accessKeyId, "content-type": secrets.secretKey },
          },
          body: Buffer.from("nothing readable"),
        },
      ),
    ));
});

describe("what people can read in it", () => {
  const { made } = record(
    operations.GetOrderReferenceDetails,
    {},
    reply(200, answer("GetOrderReferenceDetails", orderReferenceDetails)),
  );

  test("nothing of the buyer's", () => {
    for (const personal of [
      "Erika",
      "erika@example.org",
      "0301234",
      "Musterweg",
      "Berlin",
      "10115",
      "Firma",
      "Visa",
      "c3RhdGlj",
    ]) {
      expect(made.response).not.toContain(personal);
    }
    expect(made.response).toContain("<Buyer>redacted</Buyer>");
    expect(made.response).toContain("<Destination>redacted</Destination>");
  });

  test("notes, states and amounts, indented", () => {
    expect(made.response).toContain("      <SellerNote>Danke &amp; bis bald</SellerNote>");
    expect(made.response).toContain("<State>Suspended</State>");
    expect(made.response).toContain("<Amount>106</Amount>");
  });

  test("the parameters, with what signs and identifies marked", () =>
    expect(made.request.parameters).toEqual({
      AccessToken: "redacted",
      AWSAccessKeyId: "redacted",
      SellerId: "redacted",
      MWSAuthToken: "redacted",
      Signature: "redacted",
      Action: "GetOrderReferenceDetails",
    }));

  test("a very long answer only in part", () => {
    const long = record(operations.Refund, {}, reply(200, answer("Refund", `<X>${"x".repeat(100_000)}</X>`))).made;
    expect(long.response?.length).toBeLessThan(20_000);
    expect(long.response).toMatch(/…$/);
  });

  test("what is no XML is described, not shown", () =>
    expect(record(operations.Refund, {}, reply(502, "Erika Muster")).made.response).toBe(
      "(12 bytes of unknown type, not shown)",
    ));
});
