import { randomBytes } from "node:crypto";
import { languageOf, newBuyer, type BuyerWishes } from "../buyers";
import { newTopId } from "../ids";
import type { Account, BillingAgreement, Environment, OrderReference, PaymentMethod } from "../model";
import type { Moment } from "../moment";
import { accountOf, agreementLimitOf } from "./amounts";

type BuyerChoices = {
  environment: Environment;
  buyer?: BuyerWishes | undefined;
  paymentMethod?: PaymentMethod | undefined;
  /** Goods that are not shipped have no address, and miss none. */
  shipped?: boolean | undefined;
  buyerEqualsSeller?: boolean | undefined;
  presentmentCurrency?: string | undefined;
  without?: readonly string[] | undefined;
};

const newToken = () => `Atza|${randomBytes(24).toString("base64url")}`;

function shopping({ now }: Moment, { sellerId, region }: Account, choices: BuyerChoices) {
  const { environment, without = [], shipped = true, buyerEqualsSeller } = choices;
  const { buyer, destination } = newBuyer(region, choices.buyer);
  return {
    ...{ environment, sellerId, buyer, shipped, createdAt: now, buyerToken: newToken(), language: languageOf[region] },
    buyerEqualsSeller,
    destination: shipped && !without.includes("shippingAddress") ? destination : undefined,
    paymentMethod: without.includes("paymentMethod") ? undefined : (choices.paymentMethod ?? "Valid"),
    status: { state: "Draft" as const, updatedAt: now },
  };
}

/** A buyer starts an order in the shop's widgets. */
export function newOrder(moment: Moment, account: Account, choices: BuyerChoices): OrderReference {
  const order: OrderReference = {
    ...shopping(moment, account, choices),
    id: newOrderId(moment, account, choices.environment),
    expiresAt: moment.now + moment.settings.orderLifetimeMs,
    presentmentCurrency: choices.presentmentCurrency ?? account.currencyCode,
    sellerOrder: {},
  };
  return enterOrder(moment, order);
}

const newOrderId = ({ store }: Moment, { region }: Account, environment: Environment) =>
  newTopId("order", environment, region, (id) => store.orders.get(id) !== undefined);

/** On the books, and from now on the clock's business. */
export function enterOrder({ store, settings }: Moment, order: OrderReference): OrderReference {
  store.timers.set(order.createdAt + settings.draftLifetimeMs, "orderStale", order.id);
  store.timers.set(order.expiresAt, "orderExpires", order.id);
  return store.orders.save(order);
}

/** A draft on an agreement's account, not yet on the books. */
export function newOrderOn(moment: Moment, agreement: BillingAgreement, inheritsAddress: boolean): OrderReference {
  const account = accountOf(moment, agreement);
  const { environment, sellerId, buyer, buyerToken, buyerEqualsSeller, shipped, paymentMethod, language } = agreement;
  return {
    ...{ environment, sellerId, buyer, buyerToken, buyerEqualsSeller, paymentMethod, language },
    id: newOrderId(moment, account, environment),
    shipped: shipped && inheritsAddress,
    destination: inheritsAddress ? agreement.destination : undefined,
    agreementId: agreement.id,
    createdAt: moment.now,
    expiresAt: moment.now + moment.settings.orderLifetimeMs,
    status: { state: "Draft", updatedAt: moment.now },
    presentmentCurrency: account.currencyCode,
    sellerOrder: {},
  };
}

/** A buyer agrees to automatic payments. */
export function newAgreement(moment: Moment, account: Account, choices: BuyerChoices): BillingAgreement {
  const { store, settings, now } = moment;
  const agreement: BillingAgreement = {
    ...shopping(moment, account, choices),
    id: newTopId("agreement", choices.environment, account.region, (id) => store.agreements.get(id) !== undefined),
    consent: !choices.without?.includes("consent"),
    limit: agreementLimitOf(moment, account),
  };
  store.timers.set(now + settings.draftLifetimeMs, "agreementStale", agreement.id);
  return store.agreements.save(agreement);
}
