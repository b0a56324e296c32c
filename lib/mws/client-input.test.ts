import { describe, expect, test } from "vitest";
import { createMwsClient, type MwsClientOptions } from "./client";
import { MwsInputError } from "./errors";
import { operations } from "./index";
import { refundAnswer } from "./test/calls";
import { clientFor, credentials, serve } from "./test/server";

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
