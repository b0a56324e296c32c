import type { IntentView } from "@/lib/commands/intent-view";
import type { OrderView } from "@/lib/queries/order-view";
import type { ActionKind, Can } from "../offers";

/** Which object of the order an action is about, where it is about one. */
export type Target = { captureId?: string; authorizationId?: string; intentId?: string };
export type OpenAction = (kind: ActionKind, target?: Target) => void;

/** What every dialog gets from the order's page. `order` is always the newest that the page knows. */
export type ActionDialogProps = {
  order: OrderView;
  can: Can;
  target: Target;
  /** Whether sandbox simulations may be asked for. */
  simulations: boolean;
  onClose: () => void;
  onOpen: OpenAction;
  /** An outcome is not known yet: the page goes on watching it after the dialog is closed. */
  onOpenQuestion: (sent: IntentView) => void;
};
