import { parameters } from "../parameters";
import { reportQuota } from "../quotas";
import { type ReportFilters, reportFilters } from "./report-filters";
import { readReportPage } from "./report-info";
import { reportOperation } from "./report-operation";

/** Settlement reports are made by Amazon unasked: start here with `reportTypes` (6.1). `maxCount` from 1 to 100, 10 by default. */
export const getReportList = reportOperation({
  action: "GetReportList",
  kind: "read",
  quota: reportQuota(10, 60, 60),
  repeatable: true,
  write: (g: ReportFilters & { maxCount?: number }) => parameters({}, { ...reportFilters(g), MaxCount: g.maxCount }),
  read: readReportPage,
});
