import type { Report, ReportRequest } from "../model";
import { optional, type Element } from "../wire/xml";

/** The Reports section writes its times with an offset (wire 9.2). */
const at = (instant: number) => `${new Date(instant).toISOString().slice(0, 19)}+00:00`;
const maybeAt = (name: string, instant: number | undefined) =>
  optional(name, instant === undefined ? undefined : at(instant));

export const reportRequestInfo = (request: ReportRequest): Element => [
  "ReportRequestInfo",
  [
    ["ReportRequestId", request.id],
    ["ReportType", request.reportType],
    ["StartDate", at(request.startDate)],
    ["EndDate", at(request.endDate)],
    ["Scheduled", false],
    ["SubmittedDate", at(request.createdAt)],
    ["ReportProcessingStatus", request.state],
    optional("GeneratedReportId", request.reportId),
    maybeAt("StartedProcessingDate", request.startedAt),
    maybeAt("CompletedDate", request.completedAt),
  ],
];

export const reportInfo = (report: Report): Element => [
  "ReportInfo",
  [
    ["ReportId", report.id],
    ["ReportType", report.reportType],
    ["ReportRequestId", report.requestId],
    ["AvailableDate", at(report.createdAt)],
    ["Acknowledged", report.acknowledgedAt !== undefined],
    maybeAt("AcknowledgedDate", report.acknowledgedAt),
  ],
];
