import { describe, expect, test } from "vitest";
import type { MwsClientOptions } from "./client";
import { operations } from "./index";
import { errorAnswer, throttled } from "./test/answers";
import { order, orderAnswer, reset, silence, unavailable } from "./test/calls";
import { clientFor, respond, serve, signatureOf } from "./test/server";

test("clients of one process share its kept connections, so that one made for each call costs none", async () => {
  const { origin, received } = await serve([orderAnswer]);
  for (const { client } of [clientFor(origin), clientFor(origin)])
    expect((await client.call(operations.GetOrderReferenceDetails, order)).kind).toBe("done");
  expect(received.map(({ connection }) => connection)).toEqual([1, 1]);
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
