import { marketplaceOf } from "../accounts";
import { reportInfo, reportRequestInfo } from "../details/report";
import { lookUp } from "../look-up";
import { reportStates } from "../model";
import { requestableTypes, requestReport as submit, sandboxSettlementType } from "../reports/report";
import { refuse } from "../wire/errors";
import type { Call, Operation } from "./operation";
import { choice, flag, id, integer, text, time, type ParameterSpec } from "./parameters";
import { counted, listByToken, listed, reportQuotas } from "./report-lists";

const invalid = (message: string) => refuse("InvalidParameterValue", message);

const requestReport: Operation = {
  ...reportQuotas.request,
  parameters: {
    ...{ ReportType: text({ required: true }), StartDate: time(), EndDate: time(), ReportOptions: text() },
    "MarketplaceIdList.Id.N": text(),
  },
  run(call) {
    const { given, now, sellerId, account, settings } = call;
    const reportType = given.required("ReportType");
    const environment = lookUp(requestableTypes, reportType);
    if (!environment) return invalid(`ReportType ${reportType} cannot be requested.`);
    const marketplaces = given.list("MarketplaceIdList.Id");
    const needed =
      reportType === sandboxSettlementType && settings.sandboxReportNeedsMarketplace && account.region !== "jp";
    if ((needed || marketplaces.length > 0) && !marketplaces.includes(marketplaceOf[account.region][environment]))
      return invalid("MarketplaceIdList does not name the marketplace of this report.");
    const [startDate, endDate] = [given.time("StartDate") ?? now, given.time("EndDate") ?? now];
    if (endDate < startDate) return invalid("EndDate is before StartDate.");
    return [reportRequestInfo(submit(call, { sellerId, reportType, environment, startDate, endDate }))];
  },
};

const requestFilters: ParameterSpec = {
  "ReportRequestIdList.Id.N": text(),
  "ReportTypeList.Type.N": text(),
  "ReportProcessingStatusList.Status.N": choice(reportStates),
  RequestedFromDate: time(),
  RequestedToDate: time(),
};
const reportFilters: ParameterSpec = {
  "ReportTypeList.Type.N": text(),
  Acknowledged: flag(),
  AvailableFromDate: time(),
  AvailableToDate: time(),
};

const requests = listed(
  "GetReportRequestList",
  ({ store, sellerId, given, now, settings }) => {
    const [ids, types] = [given.list("ReportRequestIdList.Id"), given.list("ReportTypeList.Type")];
    const states: readonly string[] = given.list("ReportProcessingStatusList.Status");
    const from = given.time("RequestedFromDate") ?? now - settings.reportKeptMs;
    const to = given.time("RequestedToDate") ?? now;
    return store.reportRequests
      .all(sellerId)
      .filter((request) =>
        ids.length > 0
          ? ids.includes(request.id)
          : request.createdAt >= from &&
            request.createdAt <= to &&
            (types.length === 0 || types.includes(request.reportType)) &&
            (states.length === 0 || states.includes(request.state)),
      )
      .toReversed();
  },
  reportRequestInfo,
);

/** A seller's reports that are still kept (domain 6.2). */
const keptReports = ({ store, sellerId, now, settings }: Call) =>
  store.reports.all(sellerId).filter(({ createdAt }) => createdAt >= now - settings.reportKeptMs);

const reports = listed(
  "GetReportList",
  (call) => {
    const { given, now } = call;
    const [ids, types] = [given.list("ReportRequestIdList.Id"), given.list("ReportTypeList.Type")];
    const acknowledged = given.flag("Acknowledged");
    const from = given.time("AvailableFromDate") ?? Number.NEGATIVE_INFINITY;
    const to = given.time("AvailableToDate") ?? now;
    return keptReports(call)
      .filter((report) => report.createdAt >= from && report.createdAt <= to)
      .filter((report) => ids.length === 0 || ids.includes(report.requestId))
      .filter((report) => types.length === 0 || types.includes(report.reportType))
      .filter((report) => acknowledged === undefined || acknowledged === (report.acknowledgedAt !== undefined))
      .toReversed();
  },
  reportInfo,
);

const getReport: Operation = {
  ...reportQuotas.request,
  parameters: { ReportId: id() },
  run(call) {
    const reportId = call.given.required("ReportId");
    const report = keptReports(call).find(({ id }) => id === reportId);
    return report ? { file: report.body } : invalid("There is no such ReportId.");
  },
};

const updateReportAcknowledgements: Operation = {
  ...reportQuotas.slow,
  parameters: { "ReportIdList.Id.N": text(), Acknowledged: flag() },
  run(call) {
    const { store, given, now } = call;
    const ids = given.list("ReportIdList.Id");
    if (ids.length === 0 || ids.length > 100) return invalid("ReportIdList must name 1 to 100 reports.");
    const found = keptReports(call).filter(({ id }) => ids.includes(id));
    const acknowledgedAt = given.flag("Acknowledged") === false ? undefined : now;
    const saved = found.map((report) => store.reports.save({ ...report, acknowledgedAt }));
    return [["Count", saved.length], ...saved.map(reportInfo)];
  },
};

const cancelReportRequests: Operation = {
  ...reportQuotas.slow,
  parameters: requestFilters,
  run(call) {
    const waiting = requests.rows(call).filter(({ state }) => state === "_SUBMITTED_");
    const canceled = waiting.map((request) => call.store.reportRequests.save({ ...request, state: "_CANCELLED_" }));
    return [["Count", canceled.length], ...canceled.map(reportRequestInfo)];
  },
};

const maxCount = { MaxCount: integer() };

/** The Reports section, as far as Amazon Pay's reports go through it (wire 6); orders' schedules do not. */
export const reportOperations: Record<string, Operation> = {
  RequestReport: requestReport,
  GetReportRequestList: {
    ...reportQuotas.slow,
    parameters: { ...requestFilters, ...maxCount },
    run: requests.firstPage,
  },
  GetReportRequestListByNextToken: listByToken(requests),
  GetReportRequestCount: { ...reportQuotas.slow, parameters: requestFilters, run: counted(requests) },
  CancelReportRequests: cancelReportRequests,
  GetReportList: {
    ...reportQuotas.list,
    parameters: { ...reportFilters, ...maxCount, "ReportRequestIdList.Id.N": text() },
    run: reports.firstPage,
  },
  GetReportListByNextToken: listByToken(reports),
  GetReportCount: { ...reportQuotas.slow, parameters: reportFilters, run: counted(reports) },
  GetReport: getReport,
  UpdateReportAcknowledgements: updateReportAcknowledgements,
};
