import { newAgreement, newOrder } from "../rules/new-objects";
import { environmentShape, problem, readAs, type ControlAnswer, type ControlCall } from "./control";
import { flag, list, object, oneOf, optional, text } from "./shape";

const word = optional(text());
const addressShape = object({
  ...{ name: word, addressLine1: word, addressLine2: word, addressLine3: word, city: word, county: word },
  ...{ district: word, stateOrRegion: word, postalCode: word, countryCode: word, phone: word },
});
const buyerShape = object({ name: word, email: word, phone: word, address: optional(addressShape) });
const methods = [
  "Valid",
  "PaymentMethodNotAllowed",
  "InvalidPaymentMethod",
  "AmazonRejected",
  "TransactionTimedOut",
] as const;

const shape = object({
  sellerId: text(),
  buyer: optional(buyerShape),
  environment: environmentShape,
  without: optional(list(oneOf(["paymentMethod", "shippingAddress", "consent"]))),
  paymentMethod: optional(oneOf(methods)),
  shipped: optional(flag),
  buyerEqualsSeller: optional(flag),
  presentmentCurrency: optional(text(/^[A-Z]{3}$/)),
});

export function startOrder({ world, body }: ControlCall): ControlAnswer {
  const read = readAs(shape, body);
  if ("answer" in read) return read.answer;
  const account = world.store.accounts.bySeller(read.value.sellerId);
  if (!account) return problem(404, `There is no seller ${read.value.sellerId}.`);
  const order = world.decide((moment) => newOrder(moment, account, read.value));
  return { status: 201, json: { amazonOrderReferenceId: order.id, accessToken: order.buyerToken } };
}

export function startAgreement({ world, body }: ControlCall): ControlAnswer {
  const read = readAs(shape, body);
  if ("answer" in read) return read.answer;
  const account = world.store.accounts.bySeller(read.value.sellerId);
  if (!account) return problem(404, `There is no seller ${read.value.sellerId}.`);
  const agreement = world.decide((moment) => newAgreement(moment, account, read.value));
  return { status: 201, json: { amazonBillingAgreementId: agreement.id, accessToken: agreement.buyerToken } };
}
