import type { XmlReader } from "../xml-reader";

/** 6.5. Times are ISO 8601 text with an offset. */
export type ReportRequestInfo = {
  reportRequestId: string;
  reportType: string;
  startDate?: string;
  endDate?: string;
  scheduled?: boolean;
  submittedDate?: string;
  /** _SUBMITTED_, _IN_PROGRESS_, _CANCELLED_, _DONE_, _DONE_NO_DATA_. */
  reportProcessingStatus: string;
  /** Once done; without it, find the report by its request id in GetReportList (6.1). */
  generatedReportId?: string;
  startedProcessingDate?: string;
  completedDate?: string;
};

/** 6.5. */
export type ReportInfo = {
  reportId: string;
  reportType: string;
  reportRequestId?: string;
  availableDate?: string;
  acknowledged?: boolean;
  acknowledgedDate?: string;
};

/** `nextToken` only while there are more pages. */
export type ReportPage<Item> = { items: Item[]; nextToken?: string };

export const readReportRequestInfo = (info: XmlReader): ReportRequestInfo => ({
  reportRequestId: info.text("ReportRequestId"),
  reportType: info.text("ReportType"),
  startDate: info.maybeTime("StartDate"),
  endDate: info.maybeTime("EndDate"),
  scheduled: info.maybeBoolean("Scheduled"),
  submittedDate: info.maybeTime("SubmittedDate"),
  reportProcessingStatus: info.text("ReportProcessingStatus"),
  generatedReportId: info.maybeText("GeneratedReportId"),
  startedProcessingDate: info.maybeTime("StartedProcessingDate"),
  completedDate: info.maybeTime("CompletedDate"),
});

export const readReportInfo = (info: XmlReader): ReportInfo => ({
  reportId: info.text("ReportId"),
  reportType: info.text("ReportType"),
  reportRequestId: info.maybeText("ReportRequestId"),
  availableDate: info.maybeTime("AvailableDate"),
  acknowledged: info.maybeBoolean("Acknowledged"),
  acknowledgedDate: info.maybeTime("AcknowledgedDate"),
});

export const readReportRequestPage = (result: XmlReader): ReportPage<ReportRequestInfo> => ({
  items: result.all("ReportRequestInfo").map(readReportRequestInfo),
  nextToken: nextToken(result),
});

export const readReportPage = (result: XmlReader): ReportPage<ReportInfo> => ({
  items: result.all("ReportInfo").map(readReportInfo),
  nextToken: nextToken(result),
});

export const readCount = (result: XmlReader): { count: number } => ({ count: result.integer("Count") });

const nextToken = (result: XmlReader) =>
  result.maybeBoolean("HasNext") === false ? undefined : result.maybeText("NextToken");
