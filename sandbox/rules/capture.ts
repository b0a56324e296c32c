import { captureIdFor } from "../ids";
import type { Moment } from "../moment";
import { writeMoney } from "../money";
import type { Authorization, Capture, CreditShare, Fate, Money } from "../model";
import { refuse, type Refusal } from "../wire/errors";
import { exceedsMaximum, standingCaptures } from "./amounts";
import { recordMovement } from "./movement";
import { closeOrderWhenCharged } from "./order-reference";
import { creditProviders, settleCredits } from "./provider-credit";
import { moveCapture } from "./transitions";

type CaptureAsk = {
  referenceId: string;
  amount: Money;
  note?: string | undefined;
  softDescriptor: string;
  credits: CreditShare[];
  simulated?: Fate | undefined;
};

export function refuseCapture(moment: Moment, authorization: Authorization, amount: Money): Refusal | undefined {
  const { id, status } = authorization;
  if (status.state !== "Open")
    return refuse("InvalidAuthorizationStatus", `Authorization ${id} is ${status.state} and cannot be captured.`);
  // The authorization closes a moment after its capture; until then it still looks open (domain 2.2).
  if (standingCaptures(moment, authorization).length > 0)
    return refuse(moment.settings.captureWhileClosingCode, `Authorization ${id} has been captured.`);
  if (amount.currencyCode !== authorization.amount.currencyCode)
    return refuse("CurrencyMismatch", `The currency of authorization ${id} is ${authorization.amount.currencyCode}.`);
  if (amount.amountMinor > authorization.amount.amountMinor || exceedsMaximum(moment, authorization, amount))
    return refuse("TransactionAmountExceeded", `Authorization ${id} reserves ${writeMoney(authorization.amount)}.`);
  return undefined;
}

export function capture(moment: Moment, authorization: Authorization, ask: CaptureAsk): Capture {
  const { store, settings, now } = moment;
  const { environment, sellerId, orderId } = authorization;
  const { simulated, credits, ...asked } = ask;
  const taken: Capture = {
    ...asked,
    id: captureIdFor(authorization.id, (id) => store.captures.get(id) !== undefined),
    environment,
    sellerId,
    orderId,
    authorizationId: authorization.id,
    createdAt: now,
    status: { state: "Pending", updatedAt: now },
    fate: simulated ?? authorization.nextDecline,
  };
  store.captures.save(taken);
  creditProviders(moment, taken, credits);
  if (authorization.nextDecline && !simulated) store.authorizations.save({ ...authorization, nextDecline: undefined });
  const timing = settings.timings[environment];
  const late = now - authorization.createdAt > timing.captureIsLateAfterMs;
  const waitMs = simulated?.state === "Pending" ? settings.simulatedPendingCaptureMs : late ? timing.lateCaptureMs : 0;
  const decided = waitMs > 0 ? taken : decideCapture(moment, taken);
  if (waitMs > 0) store.timers.set(now + waitMs, "captureDecides", taken.id);
  if (decided.status.state !== "Declined" && authorization.status.state === "Open")
    store.timers.set(now + timing.authorizationClosesAfterCaptureMs, "authorizationCloses", authorization.id);
  return decided;
}

/** A declined capture leaves its authorization as it was: it may be tried again (domain 2.3). */
export function decideCapture(moment: Moment, pending: Capture): Capture {
  const { fate } = pending;
  if (fate?.state === "Declined") return declineCapture(moment, pending, fate.reasonCode);
  recordMovement(moment, pending, "capture", pending.amount);
  const completed = moveCapture(
    moment,
    pending,
    fate?.state === "Closed" ? { state: "Closed", reasonCode: fate.reasonCode } : { state: "Completed" },
  );
  settleCredits(moment, pending.id, "Open");
  closeOrderWhenCharged(moment, pending.orderId);
  return completed;
}

export function declineCapture(moment: Moment, pending: Capture, reasonCode: string | undefined): Capture {
  settleCredits(moment, pending.id, "Declined");
  return moveCapture(moment, pending, { state: "Declined", reasonCode });
}
