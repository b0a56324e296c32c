import { authorizeOrder } from "@/lib/commands/authorize-order";
import { cancelOrder } from "@/lib/commands/cancel-order";
import { captureAuthorization } from "@/lib/commands/capture-authorization";
import { closeAuthorization } from "@/lib/commands/close-authorization";
import { closeOrder } from "@/lib/commands/close-order";
import { confirmOrder } from "@/lib/commands/confirm-order";
import { refundCapture } from "@/lib/commands/refund-capture";
import { setOrderDetails } from "@/lib/commands/set-order-details";
import { settleIntent } from "@/lib/commands/settle-intent";
import { withdrawIntent } from "@/lib/commands/withdraw-intent";

/** What people can tell a victim to do. */
export const verbs = {
  authorizeOrder,
  captureAuthorization,
  refundCapture,
  cancelOrder,
  closeOrder,
  closeAuthorization,
  setOrderDetails,
  confirmOrder,
  withdrawIntent,
  settleIntent,
} as const;
export type Verb = keyof typeof verbs;
