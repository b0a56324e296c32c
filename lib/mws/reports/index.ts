import { cancelReportRequests } from "./cancel-report-requests";
import { getReport } from "./get-report";
import { getReportCount } from "./get-report-count";
import { getReportList } from "./get-report-list";
import { getReportListByNextToken } from "./get-report-list-by-next-token";
import { getReportRequestCount } from "./get-report-request-count";
import { getReportRequestList } from "./get-report-request-list";
import { getReportRequestListByNextToken } from "./get-report-request-list-by-next-token";
import { requestReport } from "./request-report";
import { updateReportAcknowledgements } from "./update-report-acknowledgements";

/** The calls of the Reports section by Amazon's own names (section 6). Schedules are useless for Amazon Pay's reports. */
export const reportOperations = {
  RequestReport: requestReport,
  GetReportRequestList: getReportRequestList,
  GetReportRequestListByNextToken: getReportRequestListByNextToken,
  GetReportRequestCount: getReportRequestCount,
  CancelReportRequests: cancelReportRequests,
  GetReportList: getReportList,
  GetReportListByNextToken: getReportListByNextToken,
  GetReportCount: getReportCount,
  GetReport: getReport,
  UpdateReportAcknowledgements: updateReportAcknowledgements,
} as const;

export type { ReportFile } from "./get-report";
export type { ReportFilters, ReportRequestFilters } from "./report-filters";
export type { ReportInfo, ReportPage, ReportRequestInfo } from "./report-info";
export {
  cancelReportRequests,
  getReport,
  getReportCount,
  getReportList,
  getReportListByNextToken,
  getReportRequestCount,
  getReportRequestList,
  getReportRequestListByNextToken,
  requestReport,
  updateReportAcknowledgements,
};
