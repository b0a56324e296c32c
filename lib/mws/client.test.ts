import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { createMwsClient, type MwsClientOptions } from "./client";
import { MwsInputError } from "./errors";
import { type CallRecord, getReport, operations } from "./index";
import { answer, errorAnswer, orderReferenceDetails, refundDetails, throttled } from "./test/answers";
import { localhostCertificate } from "./test/certificate";
import { clientFor, credentials, type Handler, respond, serve, signatureOf } from "./test/server";
import { vectorKeys, vectors } from "./test/vectors";

const order = { orderReferenceId: "S02-1234567-1234567" };
const refund = {
  captureId: "S01-1234567-1234567-C012345",
  referenceId: "rf-1",
  amount: { amount: "10.00", currencyCode: "USD" },
};
const orderAnswer = respond(200, answer("GetOrderReferenceDetails", orderReferenceDetails));
const refundAnswer = respond(200, answer("Refund", refundDetails()));
const unavailable = respond(503, errorAnswer("ServiceUnavailable", { type: "Receiver" }));
const silence: Handler = () => undefined;
const reset: Handler = (response) => void response.socket?.resetAndDestroy();

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

describe("a write is one HTTP request", () => {
  const PATIENCE_MS = 5_000;
  const endings: [string, Handler, string, number?][] = [
    ["503 unavailable", unavailable, "HTTP 503: ServiceUnavailable"],
    ["500", respond(500, errorAnswer("InternalServerError")), "HTTP 500: InternalServerError"],
    ["a proxy's 502", respond(502, "Bad Gateway"), "HTTP 502: unreadable answer"],
    ["a redirect", respond(302, "", { Location: "/elsewhere" }), "HTTP 302: unreadable answer"],
    ["a reset", reset, "connection failed: ECONNRESET"],
    ["a close without an answer", (response) => void response.socket?.end(), "connection failed: ECONNRESET"],
    ["no answer in time", silence, "no complete answer within 200 ms", 200],
    [
      "an answer that trickles past the time-out",
      (response) => {
        response.writeHead(200);
        const drip = setInterval(() => response.write(" "), 20);
        response.on("close", () => clearInterval(drip));
      },
      "HTTP 200: no complete answer within 1000 ms",
      1_000,
    ],
    [
      "an answer cut off",
      (response) => {
        response.writeHead(200, { "Content-Length": "5000" });
        response.write(answer("Refund", refundDetails()));
        setTimeout(() => response.destroy(), 20);
      },
      "HTTP 200: connection broke in the middle of the answer",
    ],
    [
      "an answer without an end",
      (response) => void response.writeHead(200).end("x".repeat(3_000_000)),
      "HTTP 200: answer longer than",
    ],
    ["garbage", respond(200, Buffer.from([0xff, 0xfe, 0x00])), "HTTP 200: unreadable answer: not UTF-8"],
    [
      "compressed bytes",
      respond(200, Buffer.from("1f8b0800", "hex"), { "Content-Encoding": "gzip" }),
      "HTTP 200: unreadable",
    ],
    ["no HTTP at all", (response) => void response.socket?.end("SSH-2.0-x\r\n"), "connection failed"],
  ];
  test.each(endings)("%s: not known, and not tried again", async (_, handler, why, timeoutMs = PATIENCE_MS) => {
    const { origin, received } = await serve([handler]);
    const { client, waits } = clientFor(origin, { timeoutMs });
    const outcome = await client.call(operations.Refund, refund);
    expect(outcome).toMatchObject({ kind: "notKnown", why: expect.stringContaining(why) as string });
    expect([received.length, waits.length]).toEqual([1, 0]);
  });

  test("throttled: not done, and not tried again", async () => {
    const { origin, received } = await serve([respond(503, throttled)]);
    const outcome = await clientFor(origin).client.call(operations.Refund, refund);
    expect(outcome).toMatchObject({ kind: "notDoneLater", code: "RequestThrottled", waitMs: 2_000 });
    expect(received).toHaveLength(1);
  });

  test("nobody listens: not known", async () =>
    expect(await clientFor("http://127.0.0.1:1").client.call(operations.Refund, refund)).toMatchObject({
      kind: "notKnown",
      why: "connection failed: ECONNREFUSED",
    }));

  test("it has a connection of its own, so a kept one that the server just closed cannot make it unknown", async () => {
    const closeReused: Handler = (response, one) => {
      if (one.connection === 1 && seen > 0) return void response.socket?.resetAndDestroy();
      seen += 1;
      (one.parameters.get("Action") === "Refund" ? refundAnswer : orderAnswer)(response, one);
    };
    let seen = 0;
    const { origin, received } = await serve([closeReused]);
    const { client } = clientFor(origin);
    expect((await client.call(operations.GetOrderReferenceDetails, order)).kind).toBe("done");
    expect((await client.call(operations.Refund, refund)).kind).toBe("done");
    expect((await client.call(operations.Refund, refund)).kind).toBe("done");
    expect(received.map((one) => one.connection)).toEqual([1, 2, 3]);
    expect(received.map((one) => one.request.headers.connection)).toEqual(["keep-alive", "close", "close"]);
  });
});

describe("a read is tried again", () => {
  const get = (origin: string, options: Partial<MwsClientOptions> = {}, interactive = false) => {
    const made = clientFor(origin, options);
    return { ...made, outcome: made.client.call(operations.GetOrderReferenceDetails, order, { interactive }) };
  };

  test("after 1, 4, 10 and 30 seconds, each try signed anew", async () => {
    const { origin, received } = await serve([unavailable, reset, respond(502, "x"), respond(504, ""), orderAnswer]);
    let seconds = 0;
    const { outcome, waits } = get(origin, { now: () => new Date(Date.UTC(2017, 5, 1, 0, 0, (seconds += 7))) });
    expect((await outcome).kind).toBe("done");
    expect(waits).toEqual([1_000, 4_000, 10_000, 30_000]);
    expect(received.map((one) => one.parameters.get("Timestamp"))).toEqual(
      ["07", "14", "21", "28", "35"].map((second) => `2017-06-01T00:00:${second}Z`),
    );
    for (const one of received) expect(signatureOf(one)).toBe(one.parameters.get("Signature"));
  });

  test("four times at most", async () => {
    const { origin, received } = await serve([unavailable]);
    expect(await get(origin).outcome).toMatchObject({ kind: "notKnown" });
    expect(received).toHaveLength(5);
  });

  test("a time-out counts like any other failure", async () => {
    const { origin, received } = await serve([silence, orderAnswer]);
    expect((await get(origin, { timeoutMs: 1_000 }).outcome).kind).toBe("done");
    expect(received).toHaveLength(2);
  });

  test("a kept connection that went stale is such a failure", async () => {
    const { origin, received } = await serve([orderAnswer, reset, orderAnswer]);
    const { client } = clientFor(origin);
    await client.call(operations.GetOrderReferenceDetails, order);
    expect((await client.call(operations.GetOrderReferenceDetails, order)).kind).toBe("done");
    expect(received.map((one) => one.connection)).toEqual([1, 1, 2]);
  });

  test("once only, and soon, while a person waits", async () => {
    const { origin, received } = await serve([unavailable]);
    const { outcome, waits } = get(origin, {}, true);
    await outcome;
    expect([received.length, waits]).toEqual([2, [1_000]]);
  });

  test("throttled: not before a restore interval has passed", async () => {
    const { origin } = await serve([respond(503, throttled), orderAnswer]);
    const quota = { burst: 1, perSecond: 1 / 20 };
    const slow = { quotas: { GetOrderReferenceDetails: { production: quota, sandbox: quota } } };
    const { outcome, waits } = get(origin, slow);
    expect((await outcome).kind).toBe("done");
    expect(waits).toEqual([20_000]);
  });

  test.each([
    ["a final no", respond(404, errorAnswer("InvalidOrderReferenceId")), "final"],
    ["a wrong key", respond(403, errorAnswer("InvalidAccessKeyId")), "notDoneLater"],
    ["a 4xx that nobody can read", respond(404, "<html>"), "notKnown"],
    ["a redirect", respond(301, "", { Location: "/" }), "notKnown"],
  ])("but not after %s", async (_, handler, kind) => {
    const { origin, received } = await serve([handler]);
    expect((await get(origin).outcome).kind).toBe(kind);
    expect(received).toHaveLength(1);
  });
});

describe("cancelled", () => {
  const cancelled = { kind: "notDoneLater", code: "Cancelled", waitMs: 0, pausesAccount: false };

  test("before it began: nothing is sent", async () => {
    const { origin, received } = await serve([refundAnswer]);
    const { client } = clientFor(origin);
    expect(await client.call(operations.Refund, refund, { signal: AbortSignal.abort() })).toMatchObject(cancelled);
    expect(received).toHaveLength(0);
  });

  test("while waiting for the throttle: nothing is sent", async () => {
    const { origin, received } = await serve([refundAnswer]);
    const take = (_: unknown, signal?: AbortSignal) =>
      new Promise<void>((_, reject) => signal?.addEventListener("abort", () => reject(new Error("aborted"))));
    const call = clientFor(origin, { throttle: { take } }).client.call(operations.Refund, refund, {
      signal: AbortSignal.timeout(20),
    });
    expect(await call).toMatchObject(cancelled);
    expect(received).toHaveLength(0);
  });

  test("in flight: not known, at once", async () => {
    const control = new AbortController();
    const { origin } = await serve([() => control.abort()]);
    const { client } = clientFor(origin);
    expect(await client.call(operations.Refund, refund, { signal: control.signal })).toMatchObject({
      kind: "notKnown",
      why: "cancelled by the caller while in flight",
    });
  });

  test("between two tries of a read: what is known so far, and no more requests", async () => {
    const control = new AbortController();
    const { origin, received } = await serve([unavailable]);
    const sleep = () => Promise.resolve(control.abort());
    const { client } = clientFor(origin, { sleep });
    const outcome = await client.call(operations.GetOrderReferenceDetails, order, { signal: control.signal });
    expect([outcome.kind, received.length]).toEqual(["notKnown", 1]);
  });

  test("its own pause between tries ends with the signal", async () => {
    const control = new AbortController();
    const { origin, received } = await serve([
      (response, one) => {
        response.on("finish", () => setTimeout(() => control.abort(), 50));
        unavailable(response, one);
      },
    ]);
    const { client } = clientFor(origin, { sleep: undefined });
    const outcome = await client.call(operations.GetOrderReferenceDetails, order, { signal: control.signal });
    expect([outcome.kind, received.length]).toEqual(["notKnown", 1]);
  });
});

describe("what is handed in", () => {
  test("the throttle is asked before each try, with the quota of this environment", async () => {
    const { origin, received } = await serve([unavailable, orderAnswer]);
    const asked: unknown[] = [];
    const take = (budget: unknown) => Promise.resolve(void asked.push([received.length, budget]));
    await clientFor(origin, { throttle: { take } }).client.call(operations.GetOrderReferenceDetails, order);
    const budget = { action: "GetOrderReferenceDetails", quota: { burst: 5, perSecond: 1 } };
    expect(asked).toEqual([
      [0, budget],
      [1, budget],
    ]);
  });

  test("a throttle that breaks is the caller's to hear of, and nothing is sent", async () => {
    const { origin, received } = await serve([refundAnswer]);
    const { client } = clientFor(origin, { throttle: { take: () => Promise.reject(new Error("no database")) } });
    await expect(client.call(operations.Refund, refund)).rejects.toThrow("no database");
    expect(received).toHaveLength(0);
  });

  test("the log hears of each try", async () => {
    const { origin } = await serve([unavailable, respond(404, errorAnswer("InvalidOrderReferenceId"))]);
    const calls: CallRecord[] = [];
    const { client } = clientFor(origin, { log: (call) => calls.push(call), now: () => vectorKeys.time });
    await client.call(operations.GetOrderReferenceDetails, order);
    expect(calls).toMatchObject([
      { try: 1, status: 503, outcome: "notKnown", why: "HTTP 503: ServiceUnavailable" },
      {
        action: "GetOrderReferenceDetails",
        region: "us",
        environment: "sandbox",
        sellerId: "A2••••L1",
        startedAt: vectorKeys.time,
        try: 2,
        status: 404,
        outcome: "final",
        code: "InvalidOrderReferenceId",
        requestId: "6d4699b8-0000-4c09-b539-000000000001",
        request: {
          path: "/OffAmazonPayments_Sandbox/2013-01-01",
          parameters: {
            AWSAccessKeyId: "redacted",
            SellerId: "redacted",
            AmazonOrderReferenceId: order.orderReferenceId,
          },
        },
      },
    ]);
  });

  test.each([
    [
      "throws",
      () => {
        throw new Error("disk full");
      },
    ],
    ["rejects", () => Promise.reject(new Error("disk full"))],
  ])("a log that %s does not take Amazon's answer away", async (_, log) => {
    const { origin } = await serve([refundAnswer]);
    expect((await clientFor(origin, { log: log as () => void }).client.call(operations.Refund, refund)).kind).toBe(
      "done",
    );
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

describe("the caller's mistakes", () => {
  const create = (options: Partial<MwsClientOptions>) => () =>
    createMwsClient({ region: "us", environment: "sandbox", credentials, ...options });
  test.each([
    ["no secret key", { credentials: { ...credentials, secretKey: "" } }, "secretKey"],
    ["an origin with a path", { origin: "http://127.0.0.1:4010/x" }, "origin"],
    ["an origin that is none", { origin: "mws" }, "origin"],
    ["a time-out of nothing", { timeoutMs: 0 }, "timeoutMs"],
    ["a name that no header can hold", { application: { name: "L\u00e4den", version: "1" } }, "application"],
    ["a name of 500 characters", { application: { name: "x".repeat(500), version: "1" } }, "application"],
  ])("%s is refused at once, by name", (_, options, parameter) => {
    expect(create(options)).toThrow(MwsInputError);
    expect(create(options)).toThrow(parameter);
  });

  test.each(["Signature", "Timestamp", "SellerId", "Action"])(
    "stored parameters with a %s of their own",
    async (name) => {
      const { client } = clientFor("http://127.0.0.1:1");
      await expect(client.send(operations.Refund, { [name]: "x" })).rejects.toThrow(MwsInputError);
    },
  );

  test("half of a surrogate pair in stored parameters is refused before anything is sent", async () => {
    const { origin, received } = await serve([refundAnswer]);
    const { client } = clientFor(origin);
    await expect(client.send(operations.Refund, { SellerRefundNote: "\ud83c" })).rejects.toThrow("SellerRefundNote");
    expect(received).toHaveLength(0);
  });
});

test("a client shows no credential, however closely it is looked at", () => {
  const { client } = clientFor("http://127.0.0.1:1");
  const shown = inspect(client, { depth: Infinity, showHidden: true }) + JSON.stringify(client);
  for (const secret of Object.values(credentials)) expect(shown).not.toContain(secret);
});
