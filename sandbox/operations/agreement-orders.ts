import { orderReferenceDetails } from "../details/order-reference";
import type { BillingAgreement, Money } from "../model";
import { enterOrder, newOrderOn } from "../rules/new-objects";
import { refuseOverAgreementLimit } from "../rules/agreement-terms";
import { wrongAgreementState } from "../rules/billing-agreement";
import { refuseAuthorize } from "../rules/authorization";
import { closeOrder, constraintsOf, openOrder } from "../rules/order-reference";
import { isRefusal, refuse } from "../wire/errors";
import { authorizationParameters, authorizeOn, readAuthorizeAsk, shownAuthorization } from "./authorize";
import { findAgreement } from "./find";
import { once } from "./once";
import type { Call, Operation } from "./operation";
import {
  orderParameters,
  readAttributes,
  refuseTotal,
  sellerOrderParameters,
  withAttributes,
} from "./order-attributes";
import { choice, flag, id, text } from "./parameters";

const prefix = "OrderReferenceAttributes.";

export const createOrderReferenceForId: Operation = {
  quota: "write",
  writes: true,
  parameters: {
    Id: id(),
    IdType: choice(["BillingAgreement"], { required: true }),
    InheritShippingAddress: flag(),
    ConfirmNow: flag(),
    ...orderParameters(prefix),
    [`${prefix}SupplementaryData`]: text(),
  },
  run(call) {
    const agreement = findAgreement(call, "Id");
    if (isRefusal(agreement)) return agreement;
    const { state } = agreement.status;
    if (state !== "Draft" && state !== "Open") return wrongAgreementState(agreement);
    if (state === "Draft" && call.store.orders.of(agreement.id).length > 0)
      return refuse(
        "OrderReferenceCountExceeded",
        `BillingAgreement ${agreement.id} in Draft has its one order reference.`,
      );
    const confirmNow = call.given.flag("ConfirmNow") ?? false;
    const asked = readAttributes(call, prefix);
    if (confirmNow && !asked.orderTotal)
      return refuse("InvalidParameterValue", `${prefix}OrderTotal.Amount is missing: ConfirmNow needs a total.`);
    const order =
      refuseTotal(call, call.account, asked.orderTotal) ?? withAttributes(call, draftOn(call, agreement), asked);
    if (isRefusal(order)) return order;
    const constraints = confirmNow ? constraintsOf(order) : [];
    if (constraints.length > 0)
      return refuse("ConstraintsExist", constraints.map((constraint) => constraint.id).join(", "));
    enterOrder(call, order);
    return [orderReferenceDetails(call, confirmNow ? openOrder(call, order) : order)];
  },
};

function draftOn(call: Call, agreement: BillingAgreement) {
  const inherits = call.given.flag("InheritShippingAddress") ?? call.settings.inheritShippingAddressDefault;
  return newOrderOn(call, agreement, inherits);
}

export const authorizeOnBillingAgreement: Operation = {
  quota: "write",
  writes: true,
  parameters: {
    AmazonBillingAgreementId: id(),
    ...authorizationParameters,
    SellerNote: text({ max: 1024 }),
    PlatformId: text(),
    ...sellerOrderParameters(""),
    InheritShippingAddress: flag(),
  },
  run: once({
    type: "authorization",
    key: "AuthorizationReferenceId",
    parent: "AmazonBillingAgreementId",
    notes: ["SellerAuthorizationNote", "SellerNote"],
    create(call) {
      const agreement = findAgreement(call);
      if (isRefusal(agreement)) return agreement;
      if (agreement.status.state !== "Open") return wrongAgreementState(agreement);
      const ask = readAuthorizeAsk(call);
      if (isRefusal(ask)) return ask;
      const refusal = refuseOverAgreementLimit(call, agreement.id, ask.amount);
      if (refusal) return refusal;
      const order = draftFor(call, agreement, ask.amount);
      if (isRefusal(order)) return order;
      const opened = openOrder(call, enterOrder(call, order));
      if (agreement.nextDecline) call.store.agreements.save({ ...agreement, nextDecline: undefined });
      const objectId = authorizeOn(call, opened, ask);
      // The bundle ends with its order closed, whatever became of the authorization (domain 2.1.2).
      closeOrder(call, call.store.orders.get(order.id) ?? opened, "MaxAuthorizationsProcessed");
      return { objectId, answer: answer(call, objectId, true) };
    },
    answer: (call, objectId) => answer(call, objectId, false),
  }),
};

/** The bundle's own order reference, not yet on the books; refused if it could not be authorized. */
function draftFor(call: Call, agreement: BillingAgreement, amount: Money) {
  const draft = {
    ...draftOn(call, agreement),
    singleUse: true,
    orderTotal: amount,
    nextDecline: agreement.nextDecline,
  };
  const order = withAttributes(call, draft, { ...readAttributes(call, ""), orderTotal: amount });
  if (isRefusal(order)) return order;
  const opened = { ...order, status: { ...order.status, state: "Open" as const } };
  return refuseAuthorize(call, opened, amount) ?? order;
}

function answer(call: Call, authorizationId: string, atOnce: boolean) {
  const orderId = call.store.authorizations.get(authorizationId)?.orderId ?? "";
  return [shownAuthorization(call, authorizationId, atOnce), ["AmazonOrderReferenceId", orderId] as const];
}
