import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { finalCodes, laterCodes, serverFaultCodes } from "./error-codes";
import type { HttpResult } from "./http";
import { operations } from "./index";
import { interpret } from "./interpret";
import type { Operation } from "./operation";
import { answer, errorAnswer, notModifiable, refundDetails, throttled } from "./test/answers";

const PATIENCE_MS = 60_000; // a property on a busy machine
const sent = operations.Refund.write({
  captureId: "S01-1234567-1234567-C012345",
  referenceId: "rf-1",
  amount: { amount: "10.00", currencyCode: "USD" },
});
const signedAt = new Date("2017-06-01T12:34:56Z");
const headers = { "x-mws-timestamp": "2017-06-01T12:34:57.123Z", date: "Thu, 01 Jun 2017 12:34:50 GMT" };

const reply = (status: number, body: string | Buffer, more = {}): HttpResult => ({
  head: { status, headers: { ...headers, ...more } },
  body: Buffer.from(body),
});
const asked = { operation: operations.Refund, sent, quota: { burst: 2, perSecond: 0.5 }, signedAt };
const read = (status: number, body: string | Buffer, more = {}) => interpret(asked, reply(status, body, more)).outcome;

describe("done", () => {
  test("a readable answer about our reference, amount and currency, with its request id and the server's time", () =>
    expect(read(200, answer("Refund", refundDetails()))).toMatchObject({
      kind: "done",
      value: { amazonRefundId: "S01-1234567-1234567-R012345", amount: { amount: "10.00", currencyCode: "USD" } },
      requestId: "0b7c1a7e-6a0e-4c5b-9a53-2f8f6a1f0c11",
      answeredAt: new Date("2017-06-01T12:34:57.123Z"),
    }));

  test.each(["10", "10.0", "010.00"])("%s is the 10.00 that was sent", (amount) =>
    expect(read(200, answer("Refund", refundDetails({ amount }))).kind).toBe("done"),
  );

  test.each([
    ["reference", { reference: "rf-2" }, "RefundReferenceId"],
    ["amount", { amount: "10.01" }, "RefundAmount"],
    ["currency", { currency: "EUR" }, "RefundAmount"],
  ])("another %s is not known", (_, change, name) =>
    expect(read(200, answer("Refund", refundDetails(change)))).toMatchObject({
      kind: "notKnown",
      why: `the answer is about another ${name}`,
    }),
  );

  test.each([
    ["the result left out", answer("Refund"), "RefundResponse/RefundResult/RefundDetails is missing"],
    ["the answer to something else", answer("Capture", refundDetails()), "CaptureResponse is not the answer"],
    ["an error in a 200", notModifiable, "ErrorResponse is not the answer"],
    ["an amount in words", answer("Refund", refundDetails({ amount: "ten" })), "RefundAmount/Amount is not a decimal"],
    ["half an answer", answer("Refund", refundDetails()).slice(0, 300), "not well-formed"],
  ])("%s is not known, and the place is named", (_, body, why) =>
    expect(read(200, body)).toMatchObject({ kind: "notKnown", why: expect.stringContaining(why) as string }),
  );

  test.each([
    ["left out", answer("CloseAuthorization")],
    ["empty", answer("CloseAuthorization", "")],
  ])("a void operation whose result is %s", (_, body) => {
    const void_ = { ...asked, operation: operations.CloseAuthorization };
    expect(interpret(void_, reply(200, body)).outcome).toMatchObject({ kind: "done", value: null });
  });
});

describe("errors, by status and code", () => {
  const statuses = [400, 401, 403, 404, 405, 500, 502, 503, 504];
  const codes = [...finalCodes, ...Object.keys(laterCodes), ...serverFaultCodes, "CodeOfTomorrow"];

  test.each(statuses.flatMap((status) => codes.map((code) => [status, code] as const)))("%i %s", (status, code) => {
    const outcome = read(status, errorAnswer(code));
    if (code in laterCodes) {
      const { pausesAccount } = laterCodes[code] ?? {};
      expect(outcome).toMatchObject({ kind: "notDoneLater", code, pausesAccount });
    } else if (status < 500 && !serverFaultCodes.has(code)) {
      expect(outcome).toMatchObject({
        kind: "final",
        code,
        listed: code !== "CodeOfTomorrow",
        status,
        message: "text for people",
        requestId: "6d4699b8-0000-4c09-b539-000000000001",
      });
    } else {
      expect(outcome).toMatchObject({ kind: "notKnown", why: `HTTP ${status}: ${code}` });
    }
  });

  test.each([200, 201, 204, 301, 302, 307, 400, 404, 500, 502, 503])(
    "%i with a body that nobody can read",
    (status) => {
      for (const body of ["", "Bad Gateway", "<html><p>x</html>", "<Other/>", "\u0000"]) {
        const outcome = read(status, body);
        expect(outcome).toMatchObject({ kind: "notKnown", answeredAt: new Date(headers["x-mws-timestamp"]) });
        expect(outcome).toMatchObject({ why: expect.stringContaining(String(status)) as string });
      }
    },
  );

  test.each([201, 202, 302])("%i is not known, whatever it says", (status) => {
    expect(read(status, answer("Refund", refundDetails())).kind).toBe("notKnown");
    expect(read(status, errorAnswer("InvalidTransactionId")).kind).toBe("notKnown");
  });

  test("an unknown code for which Amazon takes the blame is not known", () =>
    expect(read(400, errorAnswer("CodeOfTomorrow", { type: "Receiver" })).kind).toBe("notKnown"));

  test("14.4: a business error", () =>
    expect(read(405, notModifiable)).toMatchObject({
      kind: "final",
      code: "OrderReferenceNotModifiable",
      status: 405,
    }));

  test("14.5: throttled, with RequestID and an empty Type, waits one restore interval", () => {
    const { outcome, requestId } = interpret(asked, reply(503, throttled));
    expect(outcome).toMatchObject({
      kind: "notDoneLater",
      code: "RequestThrottled",
      waitMs: 2_000,
      pausesAccount: false,
    });
    expect(requestId).toBe("d702fd8e-0000-4da4-95e0-000000000002");
  });

  test.each(["Thu, 01 Jun 2017 12:40:00 GMT", "2017-06-01T12:40:00.000Z"])(
    "an hourly quota waits until it resets, written as %s",
    (resetsOn) =>
      expect(read(503, errorAnswer("QuotaExceeded"), { "x-mws-quota-resetson": resetsOn })).toMatchObject({
        kind: "notDoneLater",
        waitMs: new Date(resetsOn).getTime() - new Date(headers["x-mws-timestamp"]).getTime(),
      }),
  );

  test("the guide's spelling of an expired request counts only when the clocks do differ", () => {
    const body = errorAnswer("InvalidParameterValue", { message: "Timestamp is older than 15 minutes" });
    expect(read(400, body)).toMatchObject({ kind: "final", code: "InvalidParameterValue" });
    expect(read(400, body, { "x-mws-timestamp": "2017-06-01T13:00:00.000Z" })).toMatchObject({
      kind: "notDoneLater",
      code: "RequestExpired",
      pausesAccount: true,
    });
    const other = errorAnswer("InvalidParameterValue", { message: "bad amount" });
    expect(read(400, other, { "x-mws-timestamp": "2017-06-01T13:00:00.000Z" }).kind).toBe("final");
  });
});

test("no answer, or half of one, is not known", () => {
  expect(
    interpret(asked, { head: null, body: null, why: "connection failed: ECONNRESET", sent: true }).outcome,
  ).toEqual({
    kind: "notKnown",
    why: "connection failed: ECONNRESET",
    answeredAt: null,
  });
  const broken: HttpResult = { head: { status: 200, headers }, body: null, why: "answer cut off", sent: true };
  expect(interpret(asked, broken).outcome).toMatchObject({ kind: "notKnown", why: "HTTP 200: answer cut off" });
});

test("the request id and the time fall back to the headers; nonsense there is just absent", () => {
  const { requestId } = interpret(asked, reply(502, "Bad Gateway", { "x-mws-request-id": "r-1" }));
  expect(requestId).toBe("r-1");
  expect(read(500, "", { "x-mws-timestamp": "soon" })).toMatchObject({ answeredAt: new Date(headers.date) });
  expect(read(500, "", { "x-mws-timestamp": "soon", date: "never" })).toMatchObject({ answeredAt: null });
});

describe("hostile answers", () => {
  const all = Object.values(operations) as Operation<never, unknown>[];
  const status = fc.constantFrom(200, 302, 400, 404, 405, 500, 503);

  test(
    "arbitrary bytes are not known for every operation, and never a crash",
    () =>
      fc.assert(
        fc.property(fc.constantFrom(...all), status, fc.uint8Array({ maxLength: 300 }), (operation, code, body) => {
          expect(interpret({ ...asked, operation }, reply(code, Buffer.from(body))).outcome.kind).toBe("notKnown");
        }),
        { numRuns: 1_000 },
      ),
    PATIENCE_MS,
  );

  test(
    "a mutilated answer is never done with other values than those sent",
    () => {
      const whole = answer("Refund", refundDetails({ note: "Sorry &amp; thanks" }));
      fc.assert(
        fc.property(fc.nat(whole.length), fc.nat(40), fc.string({ maxLength: 10 }), (from, length, insert) => {
          const outcome = read(200, whole.slice(0, from) + insert + whole.slice(from + length));
          if (outcome.kind === "done") {
            expect(outcome.value).toMatchObject({ refundReferenceId: "rf-1", amount: { currencyCode: "USD" } });
            expect(Number(outcome.value.amount.amount)).toBe(10);
          } else {
            expect(outcome.kind).toBe("notKnown");
          }
        }),
        { numRuns: 2_000 },
      );
    },
    PATIENCE_MS,
  );
});
