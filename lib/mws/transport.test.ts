import { describe, expect, test } from "vitest";
import { getReport, operations } from "./index";
import { errorAnswer } from "./test/answers";
import { order, orderAnswer, refund, refundAnswer } from "./test/calls";
import { localhostCertificate } from "./test/certificate";
import { clientFor, credentials, respond, serve, signatureOf } from "./test/server";
import { vectorKeys, vectors } from "./test/vectors";

describe("the request", () => {
  test("is vector V1 in every byte but the signature, which is made for this host", async () => {
    const { origin, received } = await serve([respond(404, errorAnswer("InvalidOrderReferenceId"))]);
    const { client } = clientFor(origin, { now: () => vectorKeys.time });
    await client.call(operations.GetOrderReferenceDetails, { orderReferenceId: "S01-1234567-1234567" });
    const [one] = received;
    expect(one?.body.replace(/&Signature=.*/, "")).toBe(vectors.V1.stringToSign.split("\n")[3]);
    expect(one && signatureOf(one)).toBe(one?.parameters.get("Signature"));
  });

  test("posts a form with a User-Agent, to the host that was signed, and asks for no compression", async () => {
    const { origin, received } = await serve([orderAnswer]);
    const { client } = clientFor(origin, { application: { name: "Shop/Desk", version: "1.2" } });
    await client.call(operations.GetOrderReferenceDetails, order);
    const { method, url, headers } = received[0]?.request ?? {};
    expect([method, url]).toEqual(["POST", "/OffAmazonPayments_Sandbox/2013-01-01"]);
    expect(headers).toMatchObject({
      host: new URL(origin).host,
      "content-type": "application/x-www-form-urlencoded; charset=utf-8",
      "user-agent": `Shop\\/Desk/1.2 (Language=TypeScript; Platform=Node/${process.versions.node})`,
    });
    expect(headers).not.toHaveProperty("accept-encoding");
  });

  test.each([
    ["production", operations.GetOrderReferenceDetails, "/OffAmazonPayments/2013-01-01", "2013-01-01"],
    ["sandbox", getReport, "/Reports/2009-01-01", "2009-01-01"],
  ] as const)("in %s goes to the path and version of its section", async (environment, operation, path, version) => {
    const { origin, received } = await serve([respond(404, errorAnswer("InvalidAddress"))]);
    const { client } = clientFor(origin, { environment });
    await client.send<unknown>(operation, {});
    expect(received[0]?.request.url).toBe(path);
    expect(received[0]?.parameters.get("Version")).toBe(version);
  });

  test("carries the delegation token", async () => {
    const { origin, received } = await serve([orderAnswer]);
    const delegated = { credentials: { ...credentials, mwsAuthToken: "amzn.mws.1-2" } };
    await clientFor(origin, delegated).client.call(operations.GetOrderReferenceDetails, order);
    expect(received[0]?.parameters.get("MWSAuthToken")).toBe("amzn.mws.1-2");
  });

  test("sends stored parameters byte for byte, under a new time and signature", async () => {
    const { origin, received } = await serve([refundAnswer]);
    const stored = { ...operations.Refund.write(refund), SellerRefundNote: " *'\u00e9 & +%20 🎁 " };
    let seconds = 0;
    const { client } = clientFor(origin, { now: () => new Date(Date.UTC(2017, 5, 1, 0, 0, (seconds += 1))) });
    await client.send(operations.Refund, stored);
    await client.send(operations.Refund, stored);
    for (const one of received) {
      expect(Object.fromEntries(one.parameters)).toMatchObject(stored);
      expect(signatureOf(one)).toBe(one.parameters.get("Signature"));
    }
    expect(new Set(received.map((one) => one.parameters.get("Timestamp"))).size).toBe(2);
  });
});

describe("certificates", () => {
  test("one that nobody vouches for is refused, even where the environment asks for leniency", async () => {
    const { origin, received } = await serve([refundAnswer], { tls: true });
    const before = process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0";
    try {
      const outcome = await clientFor(origin).client.call(operations.Refund, refund);
      expect(outcome).toMatchObject({ kind: "notKnown", why: "connection failed: DEPTH_ZERO_SELF_SIGNED_CERT" });
    } finally {
      if (before === undefined) delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
      else process.env.NODE_TLS_REJECT_UNAUTHORIZED = before;
    }
    expect(received).toHaveLength(0);
  });

  test("one of the authority handed in is accepted", async () => {
    const { origin } = await serve([refundAnswer], { tls: true });
    const { client } = clientFor(origin, { ca: localhostCertificate.cert });
    expect((await client.call(operations.Refund, refund)).kind).toBe("done");
  });
});
