import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { verify, X509Certificate } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Merchant } from "./test-support/client";
import { must, openSandbox, type Scene } from "./test-support/scene";

type Envelope = Record<string, string>;
type Heard = { headers: IncomingHttpHeaders; envelope: Envelope; message: Record<string, string> };

let scene: Scene;
let shop: Merchant;
const heard: Heard[] = [];
let refusals = 0;
const listener = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request
    .on("data", (chunk: Buffer) => chunks.push(chunk))
    .on("end", () => {
      const envelope = JSON.parse(Buffer.concat(chunks).toString()) as Envelope;
      const message = JSON.parse(envelope.Message ?? "{}") as Record<string, string>;
      heard.push({ headers: request.headers, envelope, message });
      response.writeHead(refusals > 0 ? 503 : 200).end();
      refusals = Math.max(0, refusals - 1);
    });
});

beforeAll(async () => {
  await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
  scene = await openSandbox({ notificationDelayMs: 10, notificationRetriesMs: [20, 20, 20] });
  shop = await scene.seller("de");
});
afterAll(async () => {
  listener.close();
  await scene.close();
});

const address = () => `http://127.0.0.1:${(listener.address() as AddressInfo).port}/ipn`;
async function until(type: string, sellerId: string, count = 1): Promise<Heard[]> {
  for (let tries = 0; tries < 200; tries += 1) {
    const found = heard.filter(({ message }) => message.NotificationType === type && message.SellerId === sellerId);
    if (found.length >= count) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`never heard ${count} ${type}`);
}
async function openedIn(seller: Merchant, extra = {}) {
  const orderId = await scene.started(seller, extra);
  await must(scene.set(seller, orderId));
  await must(
    seller.call("ConfirmOrderReference", {
      AmazonOrderReferenceId: orderId,
      SuccessUrl: "https://a.example",
      FailureUrl: "https://b.example",
    }),
  );
  await scene.act(orderId, "completeAuthentication");
  return orderId;
}

test("a change of state is told once, signed as SNS signs", async () => {
  await scene.control("notifications", { url: address(), sellerId: shop.sellerId });
  const orderId = await openedIn(shop);
  const [told] = await until("OrderReferenceNotification", shop.sellerId);
  if (!told) throw new Error("nothing heard");
  const { envelope, headers, message } = told;
  expect(headers["x-amz-sns-message-type"]).toBe("Notification");
  expect(headers["x-amz-sns-topic-arn"]).toBe(envelope.TopicArn);
  expect(message).toMatchObject({ SellerId: shop.sellerId, ReleaseEnvironment: "Sandbox", Version: "2013-01-01" });
  expect(message.NotificationData).toContain(`<AmazonOrderReferenceId>${orderId}</AmazonOrderReferenceId>`);
  expect(message.NotificationData).toContain("<State>Open</State>");

  const certificate = new X509Certificate(await (await fetch(envelope.SigningCertURL ?? "")).text());
  expect(certificate.subject).toBe("CN=sns.amazonaws.com");
  expect(certificate.verify(certificate.publicKey)).toBe(true);
  const text = ["Message", "MessageId", "Timestamp", "TopicArn", "Type"]
    .map((key) => `${key}\n${envelope[key]}\n`)
    .join("");
  expect(
    verify("sha1", Buffer.from(text), certificate.publicKey, Buffer.from(envelope.Signature ?? "", "base64")),
  ).toBe(true);
  expect(
    verify("sha1", Buffer.from(`${text}x`), certificate.publicKey, Buffer.from(envelope.Signature ?? "", "base64")),
  ).toBe(false);
});

test("authorization, capture, refund and chargeback are told, with ids as Id and amounts as 5.0", async () => {
  const orderId = await openedIn(shop);
  const authorizationId = await scene.authorized(shop, orderId, "5.00");
  const captureId = (await must(scene.capture(shop, authorizationId, "5.00"))).at("AmazonCaptureId");
  await must(scene.refund(shop, captureId, "1.00"));
  await scene.advance(1);
  await scene.act(captureId, "chargeback", { amount: "2.00" });
  const [first, second] = await until("PaymentAuthorize", shop.sellerId, 2);
  expect(first?.message.NotificationData).toContain("<Amount>5.0</Amount>");
  expect(second?.message.NotificationData).toContain(`<IdList><Id>${captureId}</Id></IdList>`);
  const [capture] = await until("PaymentCapture", shop.sellerId);
  expect(capture?.message.NotificationData).toContain("<State>Completed</State>");
  expect(
    (await until("PaymentRefund", shop.sellerId, 2))
      .map(({ message }) => /<RefundType>(.*)<\/RefundType>/.exec(message.NotificationData ?? "")?.[1])
      .sort(),
  ).toEqual(["Chargeback", "SellerInitiated"]);
  await until("Chargeback Detailed Notification", shop.sellerId);
});

test("fees are told in the merchant's own currency, whatever the buyer paid in", async () => {
  const seller = await scene.seller("de");
  await scene.control("notifications", { url: address(), sellerId: seller.sellerId });
  const francs = { ...seller, currencyCode: "CHF" };
  const orderId = await openedIn(francs, { presentmentCurrency: "CHF" });
  const captureId = await scene.captured(francs, orderId, "10.80");
  await scene.act(captureId, "chargeback");
  const fees = { PaymentAuthorize: "AuthorizationFee", PaymentCapture: "CaptureFee", PaymentRefund: "FeeRefunded" };
  for (const [type, fee] of Object.entries(fees)) {
    const [told] = await until(type, seller.sellerId);
    expect(told?.message.NotificationData).toContain(
      `<${fee}><Amount>0.0</Amount><CurrencyCode>EUR</CurrencyCode></${fee}>`,
    );
  }
});

test("a listener that refuses is told again, and the list says so", async () => {
  const seller = await scene.seller("de");
  await scene.control("notifications", { url: address(), sellerId: seller.sellerId });
  refusals = 2;
  await openedIn(seller);
  const told = await until("OrderReferenceNotification", seller.sellerId, 3);
  expect(new Set(told.map(({ envelope }) => envelope.MessageId)).size).toBe(1);
  type Row = { sellerId: string; tries: number; delivered: boolean; lastStatus: number };
  const delivered = async () =>
    (await scene.control<Row[]>("notifications")).find(({ sellerId }) => sellerId === seller.sellerId);
  await expect.poll(delivered).toMatchObject({ tries: 3, delivered: true, lastStatus: 200 });
});

test("the merchant registers listeners by event type, and reads them back", async () => {
  const seller = await scene.seller("de");
  const list = "NotificationConfigurationList.NotificationConfiguration.1";
  const wire = {
    [`${list}.NotificationUrl`]: address(),
    [`${list}.EventTypes.EventTypeList.1`]: "PAYMENT_CAPTURE",
    [`${list}.EventTypes.EventTypeList.2`]: "PAYMENT_REFUND",
  };
  await must(seller.call("SetMerchantNotificationConfiguration", wire));
  const reply = await must(seller.call("GetMerchantNotificationConfiguration"));
  expect([reply.at("NotificationConfigurationList/member/NotificationUrl"), reply.at("EventTypes/member")]).toEqual([
    address(),
    "PAYMENT_CAPTURE,PAYMENT_REFUND",
  ]);
  await must(scene.authorize(seller, await openedIn(seller), "5.00", { CaptureNow: "true" }));
  await until("PaymentCapture", seller.sellerId);
  expect(
    heard.filter(({ message }) => message.SellerId === seller.sellerId).map(({ message }) => message.NotificationType),
  ).toEqual(["PaymentCapture"]);
  expect(
    (
      await seller.call("SetMerchantNotificationConfiguration", {
        ...wire,
        [`${list}.EventTypes.EventTypeList.1`]: "NOISE",
      })
    ).code,
  ).toBe("InvalidParameterValue");
});
