import { parameters } from "../parameters";
import { reportQuota } from "../quotas";
import { readReportPage } from "./report-info";
import { reportOperation } from "./report-operation";

export const getReportListByNextToken = reportOperation({
  action: "GetReportListByNextToken",
  kind: "read",
  quota: reportQuota(30, 2, 1800),
  repeatable: true,
  write: (g: { nextToken: string }) => parameters({ NextToken: g.nextToken }),
  read: readReportPage,
});
