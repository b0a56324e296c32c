import type { IntentView } from "@/lib/commands/intent-view";
import { isEuropean } from "@/lib/payments/limits";
import { money, type Money } from "@/lib/payments/money";
import type { IntentRow, OrderView } from "@/lib/queries/order-view";
import { orderName, sayMoney } from "../wording";

/** An operation in words: as a thing, as a deed, and as what is true once it is done. */
export type Deed = { noun: string; the: string; name: string; verb: string; done: string; effect: string };

type Asked = { operation: IntentRow["operation"]; objectId: string; amount: Money | null };

export const deedOfRow = (row: IntentRow, order: OrderView): Deed => deed(row, order);
export const deedOf = ({ amountMinor, currency, ...asked }: IntentView, order: OrderView): Deed =>
  deed({ ...asked, amount: amountMinor === null || currency === null ? null : money(amountMinor, currency) }, order);

function deed({ operation, amount, objectId }: Asked, order: OrderView): Deed {
  const sum = amount ? sayMoney(amount) : "";
  const name = orderName(order);
  const hold = order.snapshot.authorizations.find(({ id }) => id === objectId);
  const moved = (noun: string, verb: string): Deed => ({
    noun,
    the: `the ${noun} of ${sum}`,
    name: `${noun.charAt(0).toUpperCase()}${noun.slice(1)} of ${sum}`,
    verb,
    done: `${noun.charAt(0).toUpperCase()}${noun.slice(1)} of ${sum} sent`,
    effect: "Amazon has accepted it.",
  });
  const changed = (noun: string, verb: string, done: string, effect: string): Deed => ({
    noun,
    the: `the ${noun}`,
    name: done,
    verb,
    done,
    effect,
  });
  switch (operation) {
    case "Authorize":
      return moved("authorization", "authorize");
    case "Capture":
      return moved("capture", "capture");
    case "Refund":
      return moved("refund", "refund");
    case "CancelOrderReference":
      return changed("cancellation", "cancel", `Order ${name} canceled`, "Every authorization on it has ended.");
    case "CloseOrderReference":
      return changed("closing", "close", `Order ${name} closed`, "Captures can still be refunded.");
    case "CloseAuthorization":
      return changed(
        "release",
        "release",
        hold ? `Hold of ${sayMoney(hold.amount)} released` : "Hold released",
        "Amazon e-mails the buyer.",
      );
    case "ConfirmOrderReference":
      return changed(
        "confirmation",
        "confirm",
        `Order ${name} confirmed`,
        isEuropean(order.region)
          ? "If the buyer’s bank wants them to confirm, Amazon waits for that. Money can be put on hold once the order is Open."
          : "Money can be put on hold once the order is Open.",
      );
    case "SetOrderReferenceDetails":
    case "SetOrderAttributes":
      return changed("change", "send it", `Details of ${name} changed`, "Amazon has the new values.");
  }
}
