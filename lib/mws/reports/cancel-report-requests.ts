import { parameters } from "../parameters";
import { reportQuota } from "../quotas";
import { type ReportRequestFilters, reportRequestFilters } from "./report-filters";
import { readCount, readReportRequestInfo } from "./report-info";
import { reportOperation } from "./report-operation";

/** Cancels what the filters select. */
export const cancelReportRequests = reportOperation({
  action: "CancelReportRequests",
  kind: "write",
  quota: reportQuota(10, 45, 80),
  repeatable: true,
  write: (c: ReportRequestFilters) => parameters({}, reportRequestFilters(c)),
  read: (result) => ({ ...readCount(result), items: result.all("ReportRequestInfo").map(readReportRequestInfo) }),
});
