import type { ReactNode } from "react";
import type { TransactionNode } from "@/components/payments/transaction-tree";
import { ageMark, authorizationExpiry, isAged } from "@/lib/payments/expiry";
import { isUsed } from "@/lib/payments/holds";
import { isPositive } from "@/lib/payments/money";
import { captureRemaining, refuseCapture } from "@/lib/payments/refuse-capture";
import { refundedOf, refundRemaining, refundsLeft, refuseRefund } from "@/lib/payments/refuse-refund";
import { defaultSettings as settings, termsAt } from "@/lib/payments/settings";
import type { AuthorizationSnapshot, CaptureSnapshot, RefundSnapshot } from "@/lib/payments/snapshot";
import { describeAuthorization, describeCapture, describeIntent, describeRefund } from "@/lib/payments/words";
import type { IntentRow, OrderView } from "@/lib/queries/order-view";
import type { ActionKind } from "./actions/offers";
import { isMirrored } from "./actions/open-questions";
import { wordingOf } from "./actions/wording";
import { Flash } from "./flash";
import { adviceOf } from "./hold-advice";
import { intentWords } from "./intent-words";
import { OpenButton } from "./open-button";

/** `inBar` is what the bar at the bottom of a phone offers already. */
export type NodeRights = { moveMoney: boolean; refund: boolean; inBar: (ActionKind | undefined)[] };

/** The route of the money, newest hold first; writes of ours that are not settled stand where their object will be. */
export function transactionNodes(order: OrderView, rights: NodeRights): TransactionNode[] {
  const { authorizations, captures, refunds } = order.snapshot;
  const knownHold = new Set(authorizations.map(({ id }) => id));
  const knownCapture = new Set(captures.map(({ id }) => id));
  const newest = <T extends { createdAt: Date }>(all: T[]) =>
    [...all].sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());

  const refundNodes = (captureId: string | null) => [
    ...pendingOf(order, "Refund", captureId),
    ...newest(refunds)
      .filter((one) => one.captureId === captureId)
      .map((one) => refundNode(order, one)),
  ];
  const captureNodes = (authorizationId: string) => [
    ...pendingOf(order, "Capture", authorizationId),
    ...newest(captures)
      .filter((one) => one.authorizationId === authorizationId)
      .map((one) => ({ ...captureNode(order, one, rights), children: refundNodes(one.id) })),
  ];
  return [
    ...pendingOf(order, "Authorize", order.id),
    ...newest(authorizations).map((one) => ({
      ...authorizationNode(order, one, rights),
      children: captureNodes(one.id),
    })),
    // Made elsewhere, and their parents not found yet.
    ...newest(captures)
      .filter((one) => !one.authorizationId || !knownHold.has(one.authorizationId))
      .map((one) => ({ ...captureNode(order, one, rights), children: refundNodes(one.id) })),
    ...newest(refunds)
      .filter((one) => !one.captureId || !knownCapture.has(one.captureId))
      .map((one) => refundNode(order, one)),
  ];
}

const said = (mark: string, ...sentences: (string | null | undefined | false)[]): ReactNode => (
  <>
    <Flash mark={mark} />
    {sentences.filter(Boolean).join(" ")}
  </>
);

const besideBar = ({ inBar }: NodeRights, kind: ActionKind) => (inBar.includes(kind) ? "max-sm:hidden" : undefined);

function authorizationNode(order: OrderView, hold: AuthorizationSnapshot, rights: NodeRights): TransactionNode {
  const { snapshot, asOf } = order;
  const endsAt = authorizationExpiry(hold, order.environment);
  const used = hold.state === "Open" && isUsed(snapshot, hold);
  const canceled = hold.state === "Open" && snapshot.state === "Canceled";
  const words = describeAuthorization(
    { ...hold, orderState: snapshot.state, endsAt, agesAt: ageMark(hold), aged: isAged(hold, asOf) },
    wordingOf(order),
  );
  const amount = captureRemaining(snapshot, hold, settings);
  const capturable = !refuseCapture(snapshot, { authorizationId: hold.id, amount }, termsAt(asOf));
  return {
    object: "authorization",
    id: hold.id,
    state: hold.state,
    look: words,
    amount: hold.amount,
    sentence:
      used || canceled
        ? said(hold.state, `${used ? "Captured" : "The order is canceled"}. Amazon closes the hold in a moment.`)
        : said(hold.state, words.sentence, adviceOf(order, hold, words.nextStep)),
    reasonCode: hold.reason,
    at: hold.createdAt.toISOString(),
    action: capturable && rights.moveMoney && (
      <OpenButton action="capture" target={{ authorizationId: hold.id }} className={besideBar(rights, "capture")}>
        Capture…
      </OpenButton>
    ),
  };
}

function captureNode(order: OrderView, capture: CaptureSnapshot, rights: NodeRights): TransactionNode {
  const { snapshot, asOf } = order;
  const hold = snapshot.authorizations.find(({ id }) => id === capture.authorizationId);
  const refundable = refundRemaining(snapshot, capture, settings);
  const words = describeCapture(
    {
      ...capture,
      refunded: refundedOf(snapshot, capture),
      refundable,
      holdEndsAt: hold?.state === "Open" ? authorizationExpiry(hold, order.environment) : null,
    },
    wordingOf(order),
  );
  const made = settings.refundsMax - refundsLeft(snapshot, capture, settings);
  const open = !refuseRefund(snapshot, { captureId: capture.id, amount: refundable }, termsAt(asOf));
  return {
    object: "capture",
    id: capture.id,
    state: capture.state,
    look: words,
    amount: capture.amount,
    sentence: said(
      `${capture.state} ${capture.refunded.minor}`,
      words.sentence,
      words.nextStep,
      made > 0 && isPositive(refundable) && `${made} of ${settings.refundsMax} refunds used.`,
    ),
    reasonCode: capture.reason,
    at: capture.createdAt.toISOString(),
    action: open && rights.refund && (
      <OpenButton action="refund" target={{ captureId: capture.id }} className={besideBar(rights, "refund")}>
        Refund…
      </OpenButton>
    ),
  };
}

function refundNode(order: OrderView, refund: RefundSnapshot): TransactionNode {
  const words = describeRefund(refund, wordingOf(order));
  const elsewhere = refund.type === "SellerInitiated" && !order.facts[refund.id]?.intentId;
  return {
    object: "refund",
    id: refund.id,
    state: refund.state,
    look: words,
    amount: refund.amount,
    sentence: said(refund.state, words.sentence, words.nextStep, elsewhere && "It was made outside Tillway."),
    reasonCode: refund.reason ?? (refund.type === "SellerInitiated" ? null : refund.type),
    at: refund.createdAt.toISOString(),
  };
}

const objects = { Authorize: "authorization", Capture: "capture", Refund: "refund" } as const;

/** Writes that are not known to have happened, or were refused lately, on this object. What shows their effect already stands for them. */
const pendingOf = (order: OrderView, operation: keyof typeof objects, objectId: string | null): TransactionNode[] =>
  order.intents
    .filter((intent) => intent.operation === operation && intent.objectId === objectId)
    .filter(({ id, state }) => state !== "withdrawn" && !isMirrored(order, id))
    .flatMap((intent) => (intent.amount ? [intentNode(order, intent, objects[operation], intent.amount)] : []))
    .reverse();

function intentNode(
  order: OrderView,
  intent: IntentRow,
  object: (typeof objects)[keyof typeof objects],
  amount: NonNullable<IntentRow["amount"]>,
): TransactionNode {
  const refused = intent.state === "refused";
  const look = describeIntent(intent);
  return {
    object,
    id: intent.referenceId ?? intent.id,
    state: refused ? "Declined" : "Pending",
    look: { ...look, label: shortLabels[look.label] ?? look.label },
    amount,
    sentence: said(
      `${intent.state} ${intent.looks} ${intent.sends}`,
      refused ? intentWords(intent, order).text : look.sentence,
    ),
    reasonCode: refused ? intent.errorCode : null,
    at: intent.requestedAt.toISOString(),
  };
}

/** The row has room for one word. */
const shortLabels: Record<string, string> = {
  "Waiting for Amazon’s limit": "Waiting",
  "Refused by Amazon": "Refused",
  "Did not happen": "Not done",
};
