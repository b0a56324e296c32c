import { orderReferenceDetails } from "../details/order-reference";
import { refuseOnAgreement } from "../rules/billing-agreement";
import { cancelOrder, closeOrder, confirmOrder, refuseCancel, refuseClose } from "../rules/order-reference";
import { isRefusal, refuse } from "../wire/errors";
import type { Refusal } from "../wire/errors";
import type { OrderReference } from "../model";
import { checkBuyerToken, findOrder } from "./find";
import type { Call, Operation } from "./operation";
import {
  orderAttributeNames,
  readAttributes,
  refuseTotal,
  sellerOrderNames,
  setOrderParameters,
  withAttributes,
} from "./order-attributes";
import { flag, id, price, text } from "./parameters";
import { readSimulation } from "./simulation";

export const getOrderReferenceDetails: Operation = {
  quota: "read",
  parameters: { AmazonOrderReferenceId: id(), AddressConsentToken: text(), AccessToken: text() },
  run(call) {
    const order = findOrder(call);
    if (isRefusal(order)) return order;
    const token = checkBuyerToken(call, order);
    return isRefusal(token) ? token : [orderReferenceDetails(call, order, token)];
  },
};

const notModifiable = (order: OrderReference) =>
  refuse(
    "OrderReferenceNotModifiable",
    `OrderReference ${order.id} is not in draft state and cannot be modified with the request submitted by you.`,
  );

function setAttributes(call: Call, order: OrderReference, prefix: string) {
  const asked = readAttributes(call, prefix);
  const changed = refuseTotal(call, call.account, asked.orderTotal) ?? withAttributes(call, order, asked);
  if (isRefusal(changed)) return changed;
  const { orderTotal, sellerNote, sellerOrderId, storeName, customInformation } = asked;
  const set = { at: call.now, orderTotal, sellerNote, sellerOrderId, storeName, customInformation };
  const saved = call.store.orders.save({ ...changed, detailsSet: [...(order.detailsSet ?? []), set] });
  return [orderReferenceDetails(call, saved)];
}

const set = "OrderReferenceAttributes.";
export const setOrderReferenceDetails: Operation = {
  quota: "write",
  writes: true,
  parameters: { AmazonOrderReferenceId: id(), ...setOrderParameters(set, { required: true }) },
  run(call) {
    const order = findOrder(call);
    if (isRefusal(order)) return order;
    return order.status.state === "Draft" ? setAttributes(call, order, set) : notModifiable(order);
  },
};

const attributes = "OrderAttributes.";
export const setOrderAttributes: Operation = {
  quota: "write",
  writes: true,
  parameters: {
    AmazonOrderReferenceId: id(),
    ...setOrderParameters(attributes),
    [`${attributes}PaymentServiceProviderAttributes.PaymentServiceProviderId`]: text(),
    [`${attributes}PaymentServiceProviderAttributes.PaymentServiceProviderOrderId`]: text(),
  },
  run(call) {
    const order = findOrder(call);
    if (isRefusal(order)) return order;
    if (order.status.state === "Draft") return setAttributes(call, order, attributes);
    return refuseLateAttributes(call, order) ?? setAttributes(call, order, attributes);
  },
};

/** After confirmation what is missing may be added, and nothing changed (wire 5.10). */
function refuseLateAttributes(call: Call, order: OrderReference): Refusal | undefined {
  const asked = readAttributes(call, attributes);
  const over = ["Canceled", "Closed"].includes(order.status.state) && call.settings.attributesAfterTheEndRefused;
  if (over || asked.orderTotal !== undefined) return notModifiable(order);
  const changed =
    orderAttributeNames.some((name) => changes(order[name], asked[name])) ||
    sellerOrderNames.some((name) => changes(order.sellerOrder[name], asked[name]));
  return changed ? { ...notModifiable(order), refusal: call.settings.changedAttributeCode } : undefined;
}
const changes = (known: string | undefined, asked: string | undefined) =>
  known !== undefined && asked !== undefined && known !== asked;

export const confirmOrderReference: Operation = {
  quota: "write",
  writes: true,
  parameters: {
    AmazonOrderReferenceId: id(),
    SuccessUrl: text(),
    FailureUrl: text(),
    ...price("AuthorizationAmount"),
    ExpectImmediateAuthorization: flag(),
  },
  result: "none",
  run(call) {
    const order = findOrder(call);
    if (isRefusal(order)) return order;
    const { given } = call;
    const ask = {
      successUrl: given.optional("SuccessUrl"),
      failureUrl: given.optional("FailureUrl"),
      expectsAuthorization: given.flag("ExpectImmediateAuthorization") ?? false,
      authorizationAmount: given.money("AuthorizationAmount"),
    };
    const opensAnew = order.status.state === "Draft";
    return (opensAnew ? refuseOnAgreement(call, order.agreementId) : undefined) ?? confirmOrder(call, order, ask) ?? [];
  },
};

export const cancelOrderReference: Operation = {
  quota: "write",
  writes: true,
  parameters: { AmazonOrderReferenceId: id(), CancelationReason: text({ max: 1024 }) },
  result: "empty",
  run(call) {
    const order = findOrder(call);
    if (isRefusal(order)) return order;
    const refusal = refuseCancel(call, order);
    if (refusal) return refusal;
    cancelOrder(call, order, "SellerCanceled", call.given.optional("CancelationReason"));
    return [];
  },
};

export const closeOrderReference: Operation = {
  quota: "write",
  writes: true,
  parameters: { AmazonOrderReferenceId: id(), ClosureReason: text({ max: 1024 }) },
  result: "none",
  run(call) {
    const order = findOrder(call);
    if (isRefusal(order)) return order;
    const reason = call.given.optional("ClosureReason");
    const simulated = readSimulation(call, reason, "order");
    if (isRefusal(simulated)) return simulated;
    const refusal = refuseClose(call, order);
    if (refusal) return refusal;
    closeOrder(call, order, simulated?.reasonCode ?? "SellerClosed", reason);
    return [];
  },
};
