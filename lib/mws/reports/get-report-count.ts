import { parameters } from "../parameters";
import { reportQuota } from "../quotas";
import { type ReportFilters, reportFilters } from "./report-filters";
import { readCount } from "./report-info";
import { reportOperation } from "./report-operation";

export const getReportCount = reportOperation({
  action: "GetReportCount",
  kind: "read",
  quota: reportQuota(10, 45, 80),
  repeatable: true,
  write: (g: ReportFilters) => parameters({}, reportFilters(g)),
  read: readCount,
});
