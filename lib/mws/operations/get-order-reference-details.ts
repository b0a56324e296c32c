import { notEchoed } from "../echo";
import { read } from "../operation";
import { buyerToken, parameters } from "../parameters";
import { readQuota } from "../quotas";
import { readOrderReferenceDetails } from "../readers/order-reference";

export type GetOrderReferenceDetailsInput = {
  orderReferenceId: string;
  /** The buyer's token: full address before confirmation. With `addressConsentToken` too: `AmbiguousToken`. */
  accessToken?: string;
  /** Older name of the same. */
  addressConsentToken?: string;
};

/** 5.8. Before confirmation and without a token there is no buyer, and only part of the address. */
export const getOrderReferenceDetails = read({
  action: "GetOrderReferenceDetails",
  quota: readQuota,
  write: (g: GetOrderReferenceDetailsInput) =>
    parameters(
      { AmazonOrderReferenceId: g.orderReferenceId },
      { AccessToken: buyerToken(g.accessToken), AddressConsentToken: buyerToken(g.addressConsentToken) },
    ),
  read: (result) => readOrderReferenceDetails(result.at("OrderReferenceDetails")),
  foreign: (order, sent) => notEchoed(sent, { AmazonOrderReferenceId: order.amazonOrderReferenceId }),
});
