import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { type CallRecord, operations } from "./index";
import { answer, errorAnswer, refundDetails, throttled } from "./test/answers";
import { order, orderAnswer, refund, refundAnswer, reset, silence, unavailable } from "./test/calls";
import { localhostCertificate } from "./test/certificate";
import { clientFor, type Handler, respond, serve } from "./test/server";

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
    const log = vi.fn<(call: CallRecord) => void>();
    const { client, waits } = clientFor(origin, { timeoutMs, log });
    const outcome = await client.call(operations.Refund, refund);
    expect(outcome).toMatchObject({ kind: "notKnown", why: expect.stringContaining(why) as string });
    expect(log.mock.lastCall![0].outcome).toBe("notKnown");
    expect([received.length, waits.length]).toEqual([1, 0]);
  });

  test("throttled: not done, and not tried again", async () => {
    const { origin, received } = await serve([respond(503, throttled)]);
    const outcome = await clientFor(origin).client.call(operations.Refund, refund);
    expect(outcome).toMatchObject({ kind: "notDoneLater", code: "RequestThrottled", waitMs: 2_000 });
    expect(received).toHaveLength(1);
  });

  test("nobody listens: not known, and the log says that nothing was sent", async () => {
    const log = vi.fn<(call: CallRecord) => void>();
    expect(await clientFor("http://127.0.0.1:1", { log }).client.call(operations.Refund, refund)).toMatchObject({
      kind: "notKnown",
      why: "connection failed: ECONNREFUSED",
    });
    expect(log.mock.lastCall![0].outcome).toBe("notSent");
  });

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

describe("what wakes up when nobody counts on its request any more sends nothing", () => {
  const log = vi.fn<(call: CallRecord) => void>();
  const sendsNothing = async (asked: Promise<unknown>, received: unknown[]) => {
    expect(await asked).toMatchObject({ kind: "notKnown", why: "not sent: it was too late" });
    expect(log.mock.lastCall![0].outcome).toBe("notSent");
    await delay(100);
    expect(received).toHaveLength(0);
  };

  test("a process that was stopped before it connected", async () => {
    const { origin, received } = await serve([refundAnswer]);
    const now = () => {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200); // as SIGSTOP does, everything here stands still
      return new Date();
    };
    const sendBy = new Date(Date.now() + 100);
    await sendsNothing(clientFor(origin, { now, log }).client.call(operations.Refund, refund, { sendBy }), received);
  });

  test.each([false, true])("a machine that slept while it was connecting (TLS: %s)", async (tls) => {
    const { origin, received } = await serve([refundAnswer], { tls });
    const { client } = clientFor(origin, { ca: localhostCertificate.cert, log });
    const asked = client.call(operations.Refund, refund);
    const anHourLater = Date.now() + 3_600_000; // its timers did not count that hour
    process.nextTick(() => vi.spyOn(Date, "now").mockReturnValue(anHourLater));
    onTestFinished(() => void vi.restoreAllMocks());
    await sendsNothing(asked, received);
  });
});
