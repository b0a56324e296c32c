import { parameters } from "../parameters";
import { reportQuota } from "../quotas";
import { type ReportRequestFilters, reportRequestFilters } from "./report-filters";
import { readCount } from "./report-info";
import { reportOperation } from "./report-operation";

export const getReportRequestCount = reportOperation({
  action: "GetReportRequestCount",
  kind: "read",
  quota: reportQuota(10, 45, 80),
  repeatable: true,
  write: (g: ReportRequestFilters) => parameters({}, reportRequestFilters(g)),
  read: readCount,
});
