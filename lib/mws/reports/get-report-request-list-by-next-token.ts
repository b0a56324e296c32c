import { parameters } from "../parameters";
import { reportQuota } from "../quotas";
import { readReportRequestPage } from "./report-info";
import { reportOperation } from "./report-operation";

export const getReportRequestListByNextToken = reportOperation({
  action: "GetReportRequestListByNextToken",
  kind: "read",
  quota: reportQuota(30, 2, 1800),
  repeatable: true,
  write: (g: { nextToken: string }) => parameters({ NextToken: g.nextToken }),
  read: readReportRequestPage,
});
