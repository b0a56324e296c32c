import { list, parameters } from "../parameters";
import { reportQuota } from "../quotas";
import { readCount, readReportInfo } from "./report-info";
import { reportOperation } from "./report-operation";

/** Up to 100 reports at once (6.4). */
export const updateReportAcknowledgements = reportOperation({
  action: "UpdateReportAcknowledgements",
  kind: "write",
  quota: reportQuota(10, 45, 80),
  repeatable: true,
  write: (u: { reportIds: readonly string[]; acknowledged?: boolean }) =>
    parameters(list("ReportIdList.Id", u.reportIds), { Acknowledged: u.acknowledged }),
  read: (result) => ({ ...readCount(result), items: result.all("ReportInfo").map(readReportInfo) }),
});
