import { list, type ParameterValue } from "../parameters";

export type ReportRequestFilters = {
  /** When given, Amazon ignores the other filters. */
  reportRequestIds?: readonly string[];
  reportTypes?: readonly string[];
  statuses?: readonly string[];
  /** 90 days ago by default. */
  requestedFrom?: Date;
  requestedTo?: Date;
};

export type ReportFilters = {
  reportTypes?: readonly string[];
  reportRequestIds?: readonly string[];
  acknowledged?: boolean;
  /** 90 days ago by default. */
  availableFrom?: Date;
  availableTo?: Date;
};

/** 6.4: GetReportRequestList, GetReportRequestCount and CancelReportRequests share them. */
export const reportRequestFilters = (filters: ReportRequestFilters): Record<string, ParameterValue> => ({
  ...list("ReportRequestIdList.Id", filters.reportRequestIds),
  ...list("ReportTypeList.Type", filters.reportTypes),
  ...list("ReportProcessingStatusList.Status", filters.statuses),
  RequestedFromDate: filters.requestedFrom,
  RequestedToDate: filters.requestedTo,
});

export const reportFilters = (filters: ReportFilters): Record<string, ParameterValue> => ({
  ...list("ReportTypeList.Type", filters.reportTypes),
  ...list("ReportRequestIdList.Id", filters.reportRequestIds),
  Acknowledged: filters.acknowledged,
  AvailableFromDate: filters.availableFrom,
  AvailableToDate: filters.availableTo,
});
