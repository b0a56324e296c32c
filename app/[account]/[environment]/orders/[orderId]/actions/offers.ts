import { isEuropean } from "@/lib/payments/limits";
import { isPositive, smallest } from "@/lib/payments/money";
import { isTerminal } from "@/lib/payments/objects";
import type { Refusal } from "@/lib/payments/refusal";
import { refuseAuthorize } from "@/lib/payments/refuse-authorize";
import { refuseCapture } from "@/lib/payments/refuse-capture";
import { refuseConfirm } from "@/lib/payments/refuse-confirm";
import { refuseCancelOrder, refuseCloseAuthorization, refuseCloseOrder } from "@/lib/payments/refuse-end";
import { refuseRefund } from "@/lib/payments/refuse-refund";
import { refuseSetDetails } from "@/lib/payments/refuse-set-details";
import { termsAt } from "@/lib/payments/settings";
import type { OrderSnapshot } from "@/lib/payments/snapshot";
import { currencyOf } from "@/lib/payments/totals";
import { explainOnItsPage } from "@/lib/payments/words";
import type { OrderView } from "@/lib/queries/order-view";
import { canBeWithdrawn, needsPerson } from "./open-questions";
import { openAttributes, type AttributeName } from "./set-details/attributes";
import { sayMoney, wordingOf } from "./wording";

/** What the person's role allows, and who may do what it does not: "Tomás Arce or Nora Lindgren". */
export type Can = {
  moveMoney: boolean;
  refund: boolean;
  settle: boolean;
  note: boolean;
  fetch: boolean;
  ask?: Partial<Record<"moveMoney" | "refund" | "settle", string>>;
};

/** `reason` says why it can't be done now, and the way out; null when it can. `detail` says what it would do. */
export type Offer = { reason: string | null; detail: string };

type Action = {
  permission: "moveMoney" | "refund" | "settle";
  why: (order: OrderView) => Refusal | string | null;
  detail: (order: OrderView) => string;
};

const actions = {
  authorize: {
    permission: "moveMoney",
    why: ({ snapshot, asOf }) => refuseAuthorize(snapshot, { amount: leastOf(snapshot) }, termsAt(asOf)),
    detail: ({ totals: { authorizable } }) =>
      isPositive(authorizable.withinTotal)
        ? `Up to ${sayMoney(authorizable.withinTotal)} more`
        : `Up to ${sayMoney(authorizable.withTolerance)} above the total`,
  },
  capture: {
    permission: "moveMoney",
    why: ({ snapshot, asOf }) =>
      whyNone(undecidedOrOpen(snapshot), noHold(snapshot), ({ id }) =>
        refuseCapture(snapshot, { authorizationId: id, amount: leastOf(snapshot) }, termsAt(asOf)),
      ),
    detail: ({ totals }) => `${sayMoney(totals.onHold)} on hold`,
  },
  refund: {
    permission: "refund",
    why: ({ snapshot, asOf }) =>
      whyNone(snapshot.captures, noCapture(snapshot), ({ id, amount }) =>
        refuseRefund(snapshot, { captureId: id, amount: smallest(amount.currency) }, termsAt(asOf)),
      ),
    detail: ({ totals: { refundable } }) =>
      `Up to ${sayMoney(refundable.whole)} on ${captureCount(refundable.byCapture)}`,
  },
  cancelOrder: {
    permission: "moveMoney",
    why: ({ snapshot, asOf }) => refuseCancelOrder(snapshot, termsAt(asOf)),
    detail: () => "Ends every authorization. This cannot be undone.",
  },
  closeOrder: {
    permission: "moveMoney",
    why: ({ snapshot }) => refuseCloseOrder(snapshot),
    detail: ({ totals }) =>
      isPositive(totals.onHold)
        ? "Stops new holds. The open hold stays capturable."
        : "Stops new holds. Refunds stay possible.",
  },
  closeAuthorization: {
    permission: "moveMoney",
    why: ({ snapshot }) =>
      whyNone(undecidedOrOpen(snapshot), "There is no hold to release.", ({ id }) =>
        refuseCloseAuthorization(snapshot, { authorizationId: id }),
      ),
    detail: () => "Releases money on hold without charging the buyer.",
  },
  setDetails: {
    permission: "moveMoney",
    why: ({ snapshot, asOf }) => {
      if (snapshot.state === "Draft") {
        const ask = { operation: "SetOrderReferenceDetails", total: leastOf(snapshot) } as const;
        return refuseSetDetails(snapshot, ask, termsAt(asOf));
      }
      const name = openAttributes(snapshot)[0];
      const ask = { operation: "SetOrderAttributes", attributes: name ? { [name]: "x" } : {} } as const;
      return name ? refuseSetDetails(snapshot, ask, termsAt(asOf)) : ALL_SET;
    },
    detail: ({ snapshot }) =>
      snapshot.state === "Draft" ? "Total, order number and notes" : `Can still be added: ${missingOf(snapshot)}.`,
  },
  confirm: {
    permission: "moveMoney",
    why: (order) => refuseConfirm(order.snapshot, { redirectUrls: redirectsOf(order) }, termsAt(order.asOf)),
    detail: () => "Makes the order Open, so that money can be put on hold.",
  },
  withdraw: {
    permission: "settle",
    why: ({ intents }) => (intents.some(canBeWithdrawn) ? null : "Nothing is in the queue."),
    detail: () => "Takes back what was not sent yet.",
  },
  settle: {
    permission: "settle",
    why: ({ intents }) => (intents.some(needsPerson) ? null : "Nothing needs a decision."),
    detail: () => "Says what became of an open question.",
  },
} satisfies Record<string, Action>;
export type ActionKind = keyof typeof actions;

/** Each action on an order: offered, or greyed with the reason. What nobody can do now says so, rather than whom to ask. */
export function offers(order: OrderView, can: Can): Record<ActionKind, Offer> {
  const entries = Object.entries<Action>(actions).map(([kind, action]) => [kind, offerOf(order, can, action)]);
  return Object.fromEntries(entries) as Record<ActionKind, Offer>;
}

function offerOf(order: OrderView, can: Can, { permission, why, detail }: Action): Offer {
  const refusal = why(order);
  if (refusal !== null)
    return { reason: typeof refusal === "string" ? refusal : explainOnItsPage(refusal, wordingOf(order)), detail: "" };
  return can[permission]
    ? { reason: null, detail: detail(order) }
    : { reason: roleWords(permission, can.ask?.[permission]), detail: "" };
}

const roleWords = (permission: Action["permission"], names = ""): string =>
  names
    ? `Not in your role. Ask ${names}.`
    : `Needs the role of an ${permission === "refund" ? "agent, " : ""}operator or administrator.`;
const noHold = ({ state }: OrderSnapshot) =>
  state === "Open" ? "Nothing is on hold. Authorize first." : "Nothing is on hold.";
const noCapture = (order: OrderSnapshot) =>
  `Nothing ${isTerminal("orderReference", order.state) ? "was captured" : "is captured yet"}, so there is nothing to refund.`;
const ALL_SET = "Everything that can be added to a confirmed order is set.";

/** The rules ask for the addresses only to know whether there are any; the command reads them from the account. */
export const redirectsOf = ({
  region,
  confirmUrlsConfigured,
}: OrderView): { success: string; failure: string } | null =>
  isEuropean(region) && !confirmUrlsConfigured ? null : { success: "configured", failure: "configured" };

const attributeWords: Record<AttributeName, string> = {
  sellerOrderId: "seller order ID",
  storeName: "store name",
  customInformation: "custom information",
  sellerNote: "note to the buyer",
};
const missingOf = (snapshot: OrderSnapshot): string =>
  openAttributes(snapshot)
    .map((name) => attributeWords[name])
    .join(", ");

const leastOf = (snapshot: OrderView["snapshot"]) => smallest(currencyOf(snapshot));
const captureCount = (captures: unknown[]): string =>
  captures.length === 1 ? "1 capture" : `${captures.length} captures`;

/** Those that may hold money, now or soon: the end of any other explains nothing. */
const undecidedOrOpen = ({ authorizations }: OrderSnapshot) =>
  authorizations.filter(({ state }) => state !== "Declined" && state !== "Closed");

/** Null when one of them is possible, else why the newest is not. */
function whyNone<T extends { createdAt: Date }>(
  objects: T[],
  none: string,
  refuse: (object: T) => Refusal | null,
): Refusal | string | null {
  const newestFirst = [...objects].sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
  const refusals = newestFirst.map(refuse);
  return refusals.includes(null) ? null : (refusals[0] ?? none);
}
