import { XMLParser } from "fast-xml-parser";
import { createHmac, createSecretKey } from "node:crypto";
import { operations, type Operation } from "@/lib/mws";
import { interpret } from "@/lib/mws/interpret";
import { sign, wireTime } from "@/lib/mws/sign";
import {
  answer,
  authorizeCaptured,
  captureDetails,
  notModifiable,
  orderReferenceDetails,
} from "@/lib/mws/test/answers";
import { allOf, interleaved } from "./interleaved";
import { median } from "./numbers";

/** Architecture, section 9: signing, serializing and parsing one call, as a multiple of the least that it takes. */
export const CALL_MAX = 1.5;

export type CallFigures = { name: string; bytes: number; oursMicros: number; bareMicros: number; ratio: number };
type Call<Input> = { name: string; operation: Operation<Input, unknown>; input: Input; status: number; xml: string };

const amount = { amount: "24.90", currencyCode: "USD" };
const captured = {
  authorizationId: "S01-1234567-1234567-A012345",
  referenceId: "cap-1",
  amount: { amount: "0.99", currencyCode: "CHF" },
};
const call = <Input>(one: Call<Input>): Call<never> => one as unknown as Call<never>;

const calls: Call<never>[] = [
  call({
    name: "Authorize, captured at once",
    operation: operations.Authorize,
    input: { orderReferenceId: "S01-1234567-1234567", referenceId: "ord-1042_a1", amount, captureNow: true },
    ...{ status: 200, xml: authorizeCaptured },
  }),
  call({
    name: "Capture",
    operation: operations.Capture,
    input: captured,
    ...{ status: 200, xml: answer("Capture", captureDetails) },
  }),
  call({
    name: "Capture, refused",
    operation: operations.Capture,
    input: captured,
    ...{ status: 404, xml: notModifiable },
  }),
  call({
    name: "GetOrderReferenceDetails",
    operation: operations.GetOrderReferenceDetails,
    input: { orderReferenceId: "S02-1234567-1234567" },
    ...{ status: 200, xml: answer("GetOrderReferenceDetails", orderReferenceDetails) },
  }),
];

const [host, path] = ["mws.amazonservices.com", "/OffAmazonPayments_Sandbox/2013-01-01"];
const secretKey = createSecretKey("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "utf8");
const common = {
  ...{ AWSAccessKeyId: "AKIAEXAMPLE0WIRE0001", SellerId: "A2EXAMPLESELL1" },
  ...{ SignatureMethod: "HmacSHA256", SignatureVersion: "2", Version: "2013-01-01" },
};
const quota = { burst: 10, perSecond: 1 };
const CALLS_A_TURN = 20; // short enough that most turns run undisturbed

/** What our client does to a call besides the network, beside a bare HMAC of the same text and a bare parse of the same bytes. */
export async function measureCalls(): Promise<CallFigures[]> {
  const figures: CallFigures[] = [];
  for (const one of calls) figures.push(await measureCall(one));
  return figures;
}

async function measureCall({ name, operation, input, status, xml }: Call<never>): Promise<CallFigures> {
  const body = Buffer.from(xml);
  const signed = (signedAt: Date) => {
    const sent = operation.write(input);
    const parameters = { ...sent, ...common, Action: operation.action, Timestamp: wireTime(signedAt) };
    return { sent, ...sign({ host, path, parameters, secretKey }) };
  };
  const ours = () => {
    const signedAt = new Date();
    const { sent } = signed(signedAt);
    return interpret({ operation, sent, quota, signedAt }, { head: { status, headers: {} }, body });
  };
  const { stringToSign } = signed(new Date());
  const parser = new XMLParser();
  const bare = () => {
    createHmac("sha256", secretKey).update(stringToSign, "utf8").digest("base64");
    return parser.parse(body) as unknown;
  };
  const { kind } = ours().outcome;
  if (kind === "notKnown") throw new Error(`${name} can't be read, so its time says nothing`);
  const repeated = (work: () => unknown) => () => {
    for (let done = 0; done < CALLS_A_TURN; done++) work();
    return Promise.resolve();
  };
  const contenders = { ours: repeated(ours), bare: repeated(bare) };
  await interleaved(contenders, { blocks: 1, turns: 60 }); // until both are compiled
  const blocks = await interleaved(contenders, { blocks: 7, turns: 60 });
  const micros = (who: keyof typeof contenders) => (median(allOf(blocks, who)) / CALLS_A_TURN) * 1000;
  const ratio = median(blocks.map((block) => median(block.ours) / median(block.bare)));
  return { name, bytes: body.length, oursMicros: micros("ours"), bareMicros: micros("bare"), ratio };
}
