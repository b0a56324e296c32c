import type { Moment } from "../moment";
import { standingCaptures } from "../rules/amounts";
import { decideAuthorization } from "../rules/authorization";
import { cancelAgreement, repairAgreement } from "../rules/billing-agreement";
import { decideCapture } from "../rules/capture";
import { closeOrder, repairOrder } from "../rules/order-reference";
import { decideRefund } from "../rules/refund";
import { closeSettlement, finishReport, startReport } from "../reports/report";
import { moveAuthorization, moveOrder } from "../rules/transitions";

/** What happens when a timer falls due, if what it waited for still stands. */
const due: Record<string, (moment: Moment, subject: string) => void> = {
  orderStale(moment, id) {
    const order = moment.store.orders.get(id);
    if (order?.status.state === "Draft") moveOrder(moment, order, { state: "Canceled", reasonCode: "Stale" });
  },
  orderExpires(moment, id) {
    const order = moment.store.orders.get(id);
    if (order) closeOrder(moment, order, "Expired");
  },
  orderUnauthorized(moment, id) {
    const order = moment.store.orders.get(id);
    if (order && moment.store.authorizations.of(id).length === 0)
      closeOrder(moment, order, moment.settings.immediateAuthorizationReason);
  },
  orderRepaired(moment, id) {
    const order = moment.store.orders.get(id);
    if (order?.status.state === "Suspended") repairOrder(moment, order);
  },
  agreementStale(moment, id) {
    const agreement = moment.store.agreements.get(id);
    if (agreement?.status.state === "Draft")
      cancelAgreement(moment, agreement, { state: "Canceled", reasonCode: "Stale" });
  },
  agreementRepaired(moment, id) {
    const agreement = moment.store.agreements.get(id);
    if (agreement?.status.state === "Suspended") repairAgreement(moment, agreement);
  },
  authorizationDecides(moment, id) {
    const authorization = moment.store.authorizations.get(id);
    if (authorization?.status.state === "Pending") decideAuthorization(moment, authorization);
  },
  authorizationExpires(moment, id) {
    const authorization = moment.store.authorizations.get(id);
    if (authorization?.status.state === "Open" && standingCaptures(moment, authorization).length === 0)
      moveAuthorization(moment, authorization, { state: "Closed", reasonCode: "ExpiredUnused" });
  },
  authorizationCloses(moment, id) {
    const authorization = moment.store.authorizations.get(id);
    if (authorization?.status.state === "Open")
      moveAuthorization(moment, authorization, { state: "Closed", reasonCode: "MaxCapturesProcessed" });
  },
  captureDecides(moment, id) {
    const capture = moment.store.captures.get(id);
    if (capture?.status.state === "Pending") decideCapture(moment, capture);
  },
  refundDecides(moment, id) {
    const refund = moment.store.refunds.get(id);
    if (refund?.status.state === "Pending") decideRefund(moment, refund);
  },
  reportStarts: startReport,
  reportReady: finishReport,
  settlementCloses: closeSettlement,
};

/** Lets everything that has fallen due by now happen, in order, each at its own time. */
export function runDue(moment: Moment): void {
  const { store } = moment;
  for (let timer = store.timers.next(); timer && timer.dueAt <= moment.now; timer = store.timers.next()) {
    store.timers.remove(timer.sequence);
    const happen = due[timer.kind];
    if (!happen) throw new Error(`nothing is known to happen for ${timer.kind}`);
    happen({ ...moment, now: timer.dueAt }, timer.subject);
  }
}
