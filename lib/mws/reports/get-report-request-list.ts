import { parameters } from "../parameters";
import { reportQuota } from "../quotas";
import { type ReportRequestFilters, reportRequestFilters } from "./report-filters";
import { readReportRequestPage } from "./report-info";
import { reportOperation } from "./report-operation";

/** `maxCount` from 1 to 100, 10 by default (6.4). */
export const getReportRequestList = reportOperation({
  action: "GetReportRequestList",
  kind: "read",
  quota: reportQuota(10, 45, 80),
  repeatable: true,
  write: (g: ReportRequestFilters & { maxCount?: number }) =>
    parameters({}, { ...reportRequestFilters(g), MaxCount: g.maxCount }),
  read: readReportRequestPage,
});
