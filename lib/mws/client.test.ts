import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { type CallRecord, operations } from "./index";
import { errorAnswer } from "./test/answers";
import { order, orderAnswer, refund, refundAnswer, unavailable } from "./test/calls";
import { clientFor, credentials, respond, serve } from "./test/server";
import { vectorKeys } from "./test/vectors";

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
    expect((await clientFor(origin, { log }).client.call(operations.Refund, refund)).kind).toBe("done");
  });
});

test("a client shows no credential, however closely it is looked at", () => {
  const { client } = clientFor("http://127.0.0.1:1");
  const shown = inspect(client, { depth: Infinity, showHidden: true }) + JSON.stringify(client);
  for (const secret of Object.values(credentials)) expect(shown).not.toContain(secret);
});
