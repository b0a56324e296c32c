import { expect, test } from "vitest";
import { operations } from "./index";
import { answer, errorAnswer, orderReferenceDetails, throttled } from "./test/answers";
import { clientFor, respond, serve } from "./test/server";
import { testConnection } from "./test-connection";

// prettier-ignore
test.each([
  [404, "InvalidOrderReferenceId", { ok: true }],
  [400, "InvalidParameterValue",   { ok: false, problem: "sellerId", message: "text for people" }],
  [403, "InvalidAccessKeyId",      { ok: false, problem: "accessKey", message: "text for people" }],
  [403, "InvalidClientTokenId",    { ok: false, problem: "accessKey", message: "text for people" }],
  [403, "SignatureDoesNotMatch",   { ok: false, problem: "secretKey", message: "text for people" }],
  [400, "RequestExpired",          { ok: false, problem: "clock", message: "text for people" }],
  [401, "AccessDenied",            { ok: false, problem: "access", message: "text for people" }],
  [403, "UnauthorizedAccess",      { ok: false, problem: "access", message: "text for people" }],
  [403, "InvalidAccountStatus",    { ok: false, problem: "account", message: "text for people" }],
  [400, "CodeOfTomorrow",          { ok: false, problem: "other", message: "text for people" }],
])("%i %s", async (status, code, connection) => {
  const { origin, received } = await serve([respond(status, errorAnswer(code))]);
  expect(await testConnection(clientFor(origin).client)).toEqual(connection);
  expect(received[0]?.parameters.get("AmazonOrderReferenceId")).toBe("S00-0000000-0000000");
});

test("production asks for an order that production could have", async () => {
  const { origin, received } = await serve([respond(404, errorAnswer("InvalidOrderReferenceId"))]);
  expect(await testConnection(clientFor(origin, { environment: "production" }).client)).toEqual({ ok: true });
  expect(received[0]?.parameters.get("AmazonOrderReferenceId")).toBe("P00-0000000-0000000");
});

test("throttled and unreachable say nothing about the keys", async () => {
  const { origin } = await serve([respond(503, throttled)]);
  expect(await testConnection(clientFor(origin).client)).toMatchObject({ problem: "throttled" });
  expect(await testConnection(clientFor("http://127.0.0.1:1").client)).toMatchObject({ problem: "unreachable" });
});

test("the answer about another order than was asked for is not known", async () => {
  const { origin } = await serve([respond(200, answer("GetOrderReferenceDetails", orderReferenceDetails))]);
  const { client } = clientFor(origin);
  const outcome = await client.call(operations.GetOrderReferenceDetails, { orderReferenceId: "S00-0000000-0000000" });
  expect(outcome.kind).toBe("notKnown");
});
