import { agreementStatus, billingAgreementDetails } from "../details/billing-agreement";
import { confirmAgreement, suspendAgreement, wrongAgreementState } from "../rules/billing-agreement";
import { moveAgreement } from "../rules/transitions";
import { isRefusal, refuse } from "../wire/errors";
import { checkBuyerToken, findAgreement } from "./find";
import type { Operation } from "./operation";
import { choice, id, price, text } from "./parameters";

export const getBillingAgreementDetails: Operation = {
  quota: "read",
  parameters: { AmazonBillingAgreementId: id(), AddressConsentToken: text(), AccessToken: text() },
  run(call) {
    const agreement = findAgreement(call);
    if (isRefusal(agreement)) return agreement;
    const token = checkBuyerToken(call, agreement);
    return isRefusal(token) ? token : [billingAgreementDetails(call, agreement, token)];
  },
};

const set = "BillingAgreementAttributes.";
const seller = `${set}SellerBillingAgreementAttributes.`;
export const setBillingAgreementDetails: Operation = {
  quota: "write",
  writes: true,
  parameters: {
    AmazonBillingAgreementId: id(),
    [`${set}PlatformId`]: text(),
    [`${set}SellerNote`]: text({ max: 1024 }),
    [`${seller}SellerBillingAgreementId`]: text(),
    [`${seller}StoreName`]: text(),
    [`${seller}CustomInformation`]: text(),
    [`${set}BillingAgreementType`]: choice(["CustomerInitiatedTransaction", "MerchantInitiatedTransaction"]),
    ...price(`${set}SubscriptionAmount`),
  },
  run(call) {
    const { given, store } = call;
    const agreement = findAgreement(call);
    if (isRefusal(agreement)) return agreement;
    if (agreement.status.state !== "Draft")
      return refuse("BillingAgreementNotModifiable", `BillingAgreement ${agreement.id} is not in draft state.`);
    if (given.parameters.size < 2) return refuse("InvalidParameterValue", "At least one attribute must be given.");
    const changed = store.agreements.save({
      ...agreement,
      platformId: given.optional(`${set}PlatformId`) ?? agreement.platformId,
      sellerNote: given.optional(`${set}SellerNote`) ?? agreement.sellerNote,
      sellerBillingAgreementId:
        given.optional(`${seller}SellerBillingAgreementId`) ?? agreement.sellerBillingAgreementId,
      storeName: given.optional(`${seller}StoreName`) ?? agreement.storeName,
      customInformation: given.optional(`${seller}CustomInformation`) ?? agreement.customInformation,
      type: given.optional(`${set}BillingAgreementType`) ?? agreement.type,
      subscriptionAmount: given.money(`${set}SubscriptionAmount`) ?? agreement.subscriptionAmount,
    });
    return [billingAgreementDetails(call, changed)];
  },
};

export const confirmBillingAgreement: Operation = {
  quota: "write",
  writes: true,
  parameters: { AmazonBillingAgreementId: id(), SuccessUrl: text(), FailureUrl: text() },
  result: "empty",
  run(call) {
    const agreement = findAgreement(call);
    return isRefusal(agreement) ? agreement : (confirmAgreement(call, agreement) ?? []);
  },
};

/** Not a mere look: a payment method found wanting suspends the agreement (wire 5.20). */
export const validateBillingAgreement: Operation = {
  quota: "write",
  writes: true,
  parameters: { AmazonBillingAgreementId: id() },
  run(call) {
    const agreement = findAgreement(call);
    if (isRefusal(agreement)) return agreement;
    if (agreement.status.state !== "Open") return wrongAgreementState(agreement);
    const failing = (agreement.nextDecline?.reasonCode ?? agreement.paymentMethod) === "InvalidPaymentMethod";
    if (!failing) return [["ValidationResult", "Success"], agreementStatus(agreement)];
    call.store.agreements.save({ ...agreement, nextDecline: undefined });
    suspendAgreement(call, agreement.id);
    return [
      ["ValidationResult", "Failure"],
      ["FailureReasonCode", "InvalidPaymentMethod"],
      agreementStatus(call.store.agreements.get(agreement.id) ?? agreement),
    ];
  },
};

export const closeBillingAgreement: Operation = {
  quota: "write",
  writes: true,
  parameters: { AmazonBillingAgreementId: id(), ClosureReason: text({ max: 1024 }) },
  result: "empty",
  run(call) {
    const agreement = findAgreement(call);
    if (isRefusal(agreement)) return agreement;
    if (!["Open", "Suspended"].includes(agreement.status.state)) return wrongAgreementState(agreement);
    const reasonDescription = call.given.optional("ClosureReason");
    moveAgreement(call, agreement, { state: "Closed", reasonCode: "SellerClosed", reasonDescription });
    return [];
  },
};
