import { list, parameters } from "../parameters";
import { reportQuota } from "../quotas";
import { readReportRequestInfo } from "./report-info";
import { reportOperation } from "./report-operation";

export type RequestReportInput = {
  /** 6.2, such as `_GET_FLAT_FILE_OFFAMAZONPAYMENTS_SETTLEMENT_DATA_`. */
  reportType: string;
  /** Both are now by default. */
  startDate?: Date;
  endDate?: Date;
  reportOptions?: string;
  /** `regions[region].marketplaceId`; a sandbox id selects the sandbox's data. Not used in Japan. */
  marketplaceIds?: readonly string[];
};

/** Orders a report, kept for 90 days (6.1). Asking twice makes two reports. */
export const requestReport = reportOperation({
  action: "RequestReport",
  kind: "write",
  quota: reportQuota(15, 60, 60),
  repeatable: false,
  write: (r: RequestReportInput) =>
    parameters(
      { ReportType: r.reportType },
      {
        StartDate: r.startDate,
        EndDate: r.endDate,
        ReportOptions: r.reportOptions,
        ...list("MarketplaceIdList.Id", r.marketplaceIds),
      },
    ),
  read: (result) => readReportRequestInfo(result.at("ReportRequestInfo")),
});
