// MWS reference 8.6 and 8.7; the list for billing agreements is open.
const constraints: Record<string, string> = {
  AmountNotSet: "The order has no total yet. Set it first.",
  PaymentPlanNotSet: "The buyer has not chosen a payment method. They choose it at checkout.",
  ShippingAddressNotSet: "The buyer has not chosen a shipping address. They choose it at checkout.",
  PaymentMethodNotAllowed: "The payment method cannot be used for this order. The buyer must choose another.",
  CurrencyMismatch:
    "The buyer was shown a different currency from the order’s. Set the total in the currency they saw.",
  BuyerEqualsSeller: "Buyer and seller are the same Amazon account. Such an order cannot be confirmed.",
  BuyerConsentNotSet: "The buyer has not ticked the consent to automatic payments.",
  BillingAddressDeleted: "The buyer deleted the billing address of the payment method. They must add it again.",
};

export const explainConstraint = (id: string): string =>
  Object.hasOwn(constraints, id) ? constraints[id]! : `Amazon gave the constraint “${id}”.`;
