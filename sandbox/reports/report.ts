import { newReportId } from "../ids";
import type { Environment, Report, ReportRequest } from "../model";
import type { Moment } from "../moment";
import { refundFile } from "./refund-file";
import { settlementFile } from "./settlement-file";

const prefix = "_GET_FLAT_FILE_OFFAMAZONPAYMENTS_";
const settlementType = `${prefix}SETTLEMENT_DATA_`;
export const sandboxSettlementType = `${prefix}SANDBOX_SETTLEMENT_DATA_`;
const refundType = `${prefix}REFUND_DATA_`;

/** What may be requested, and of which environment it tells. The other types' columns are unknown (domain 6.6): not offered. */
export const requestableTypes: Record<string, Environment> = {
  [sandboxSettlementType]: "sandbox",
  [refundType]: "production",
};

type RequestAsk = Pick<ReportRequest, "sellerId" | "reportType" | "startDate" | "endDate" | "environment">;

export function requestReport(moment: Moment, ask: RequestAsk): ReportRequest {
  const { store, settings, now } = moment;
  const id = newReportId((taken) => store.reportRequests.get(taken) !== undefined);
  store.timers.set(now + settings.reportStartsMs, "reportStarts", id);
  store.timers.set(now + settings.reportReadyMs, "reportReady", id);
  return store.reportRequests.save({ ...ask, id, createdAt: now, state: "_SUBMITTED_" });
}

export function startReport({ store, now }: Moment, requestId: string): void {
  const request = store.reportRequests.get(requestId);
  if (request?.state === "_SUBMITTED_")
    store.reportRequests.save({ ...request, state: "_IN_PROGRESS_", startedAt: now });
}

export function finishReport(moment: Moment, requestId: string): void {
  const { store, now } = moment;
  const request = store.reportRequests.get(requestId);
  if (request?.state !== "_IN_PROGRESS_") return;
  const { startDate, endDate, reportType } = request;
  const body =
    reportType === refundType
      ? refundFile(moment, request, startDate, endDate)
      : settlementFile(moment, request, startDate, endDate, requestId);
  const done = { ...request, completedAt: now };
  if (body === null) store.reportRequests.save({ ...done, state: "_DONE_NO_DATA_" });
  else store.reportRequests.save({ ...done, state: "_DONE_", reportId: fileReport(moment, request, body).id });
}

function fileReport(
  { store, now }: Moment,
  request: Pick<ReportRequest, "id" | "environment" | "sellerId" | "reportType">,
  body: string,
): Report {
  const { environment, sellerId, reportType, id: requestId } = request;
  const id = newReportId((taken) => store.reports.get(taken) !== undefined);
  return store.reports.save({ id, environment, sellerId, reportType, requestId, createdAt: now, body });
}

/** Production's settlement report comes by itself when a period ends (domain 6.1). */
export function closeSettlement(moment: Moment, sellerId: string): void {
  const { store, settings, now } = moment;
  const scope = { sellerId, environment: "production" } as const;
  const id = newReportId((taken) => store.reportRequests.get(taken) !== undefined);
  const startDate = now - settings.settlementPeriodMs;
  const body = settlementFile(moment, scope, startDate, now, id);
  if (body === null) return;
  const request = { ...scope, id, reportType: settlementType, startDate, endDate: now, createdAt: now };
  const report = fileReport(moment, request, body);
  store.reportRequests.save({ ...request, state: "_DONE_", reportId: report.id, startedAt: now, completedAt: now });
}
