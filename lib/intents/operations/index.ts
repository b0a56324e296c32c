import type { IntentOperation } from "@/db/schema";
import { authorize } from "./authorize";
import { capture } from "./capture";
import { confirmOrder } from "./confirm-order";
import { cancelOrder, closeAuthorization, closeOrder } from "./end";
import type { Handling } from "./handling";
import { refund } from "./refund";
import { setAttributes, setDetails } from "./set-details";

export const handlings: Record<IntentOperation, Handling> = {
  Authorize: authorize,
  Capture: capture,
  Refund: refund,
  CancelOrderReference: cancelOrder,
  CloseOrderReference: closeOrder,
  CloseAuthorization: closeAuthorization,
  SetOrderReferenceDetails: setDetails,
  SetOrderAttributes: setAttributes,
  ConfirmOrderReference: confirmOrder,
};
