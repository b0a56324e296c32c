import { authorizationDetails } from "../details/authorization";
import type { Call, Operation } from "./operation";
import { authorize as reserve, refuseAuthorize, softDescriptorOf, type AuthorizeAsk } from "../rules/authorization";
import type { OrderReference } from "../model";
import { isRefusal, refuse, type Refusal } from "../wire/errors";
import { findOrder } from "./find";
import { once } from "./once";
import { flag, id, price, reference, text, timeout, type ParameterSpec } from "./parameters";
import { readShares } from "./shares";
import { readSimulation } from "./simulation";

export const providerCredits: ParameterSpec = {
  "ProviderCreditList.member.N.ProviderId": text(),
  ...price("ProviderCreditList.member.N.CreditAmount"),
};

export const authorizationParameters: ParameterSpec = {
  AuthorizationReferenceId: reference(),
  ...price("AuthorizationAmount", { required: true }),
  SellerAuthorizationNote: text({ max: 255 }),
  TransactionTimeout: timeout(),
  CaptureNow: flag(),
  SoftDescriptor: text({ max: 16 }),
  ...providerCredits,
};

/** What Authorize and AuthorizeOnBillingAgreement ask for alike. */
export function readAuthorizeAsk(call: Call): AuthorizeAsk | Refusal {
  const { given, settings } = call;
  const note = given.optional("SellerAuthorizationNote");
  const simulated = readSimulation(call, note, "authorization");
  if (isRefusal(simulated)) return simulated;
  const captureNow = given.flag("CaptureNow") ?? false;
  const referenceId = given.required("AuthorizationReferenceId");
  if (captureNow && call.store.references.find(call, "capture", referenceId))
    return refuse(
      settings.referenceUsedElsewhereCode,
      `CaptureReferenceId ${referenceId} was already used in a different request.`,
    );
  const amount = given.requiredMoney("AuthorizationAmount");
  const credits = readShares(given, "ProviderCreditList", "CreditAmount", amount);
  if (isRefusal(credits)) return credits;
  return {
    ...{ referenceId, amount, note, captureNow, credits, simulated },
    synchronous: given.optional("TransactionTimeout") === "0",
    softDescriptor: softDescriptorOf(call, call, captureNow ? given.optional("SoftDescriptor") : undefined),
    orderItemCategories: given.listOrNothing("OrderItemCategories.OrderItemCategory"),
  };
}

/** CaptureNow spends its reference on the capture too (wire 5.1), as long as there may be one. */
export function authorizeOn(call: Call, order: OrderReference, ask: AuthorizeAsk): string {
  const { id, status } = reserve(call, order, ask);
  const reserved = { parentId: id, fingerprint: "CaptureNow", objectId: id, answer: null };
  if (ask.captureNow && (status.state === "Pending" || status.reasonCode === "MaxCapturesProcessed"))
    call.store.references.add(call, "capture", ask.referenceId, reserved);
  return id;
}

export const shownAuthorization = (call: Call, authorizationId: string, atOnce = false) => {
  const authorization = call.store.authorizations.get(authorizationId);
  return authorization && authorizationDetails(call, authorization, atOnce);
};

export const authorize: Operation = {
  quota: "write",
  writes: true,
  parameters: {
    AmazonOrderReferenceId: id(),
    ...authorizationParameters,
    "OrderItemCategories.OrderItemCategory.N": text(),
  },
  run: once({
    type: "authorization",
    key: "AuthorizationReferenceId",
    parent: "AmazonOrderReferenceId",
    notes: ["SellerAuthorizationNote"],
    create(call) {
      const order = findOrder(call);
      if (isRefusal(order)) return order;
      const ask = readAuthorizeAsk(call);
      if (isRefusal(ask)) return ask;
      const refusal = refuseAuthorize(call, order, ask.amount);
      if (refusal) return refusal;
      const objectId = authorizeOn(call, order, ask);
      return { objectId, answer: [shownAuthorization(call, objectId, true)] };
    },
    answer: (call, objectId) => [shownAuthorization(call, objectId)],
  }),
};
