import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { CallRecord } from "../call-record";
import { regions } from "../regions";
import { answer, errorAnswer } from "../test/answers";
import { clientFor, respond, serve } from "../test/server";
import { parseXml } from "../xml";
import { getReport, reportOperations } from "./index";

const file = Buffer.from("TransactionPostedDate,SettlementId\r\n2017-06-01,\u00a3\r\n", "latin1");
const md5 = createHash("md5").update(file).digest("base64");
const good = respond(200, file, { "Content-MD5": md5, "Content-Type": "text/plain", "x-mws-request-id": "r-1" });
const spoiled = respond(200, file.subarray(1), { "Content-MD5": md5 });

/** 6.3: burst, seconds to restore one, per hour. */
// prettier-ignore
const facts = {
  RequestReport:                   ["write", false, 15, 60, 60],
  GetReportRequestList:            ["read",  true,  10, 45, 80],
  GetReportRequestListByNextToken: ["read",  true,  30, 2, 1800],
  GetReportRequestCount:           ["read",  true,  10, 45, 80],
  CancelReportRequests:            ["write", true,  10, 45, 80],
  GetReportList:                   ["read",  true,  10, 60, 60],
  GetReportListByNextToken:        ["read",  true,  30, 2, 1800],
  GetReportCount:                  ["read",  true,  10, 45, 80],
  GetReport:                       ["read",  true,  15, 60, 60],
  UpdateReportAcknowledgements:    ["write", true,  10, 45, 80],
} as const satisfies Record<keyof typeof reportOperations, readonly unknown[]>;

test.each(Object.entries(facts))("%s: kind, repetition and quota as the reference says", (name, fact) => {
  const { action, section, kind, repeatable, quota } = reportOperations[name as keyof typeof reportOperations];
  const { burst, perSecond, perHour } = quota.production;
  expect([action, section]).toEqual([name, "Reports"]);
  expect([kind, repeatable, burst, Math.round(1 / perSecond), perHour]).toEqual(fact);
});

describe("GetReport", () => {
  test("hands out the bytes as they came, checked", async () => {
    const { origin } = await serve([good]);
    const calls: CallRecord[] = [];
    const outcome = await clientFor(origin, { log: (call) => calls.push(call) }).client.call(getReport, {
      reportId: "1",
    });
    expect(outcome).toMatchObject({ kind: "done", requestId: "r-1", value: { body: file, contentType: "text/plain" } });
    expect(calls).toMatchObject([{ requestId: "r-1", response: `(${file.length} bytes of text/plain, not shown)` }]);
  });

  test("a file that does not match its checksum is thrown away and fetched again", async () => {
    const { origin, received } = await serve([spoiled, spoiled, good]);
    expect((await clientFor(origin).client.call(getReport, { reportId: "1" })).kind).toBe("done");
    expect(received).toHaveLength(3);
  });

  test("three times at most", async () => {
    const { origin, received } = await serve([spoiled]);
    expect(await clientFor(origin).client.call(getReport, { reportId: "1" })).toMatchObject({
      kind: "notKnown",
      why: "HTTP 200: unreadable answer: does not match its Content-MD5",
    });
    expect(received).toHaveLength(4);
  });

  test("a file without a checksum is not trusted", async () => {
    const { origin } = await serve([respond(200, file)]);
    expect((await clientFor(origin).client.call(getReport, { reportId: "1" })).kind).toBe("notKnown");
  });

  test("an hourly quota far from its reset is not waited for", async () => {
    const headers = {
      "x-mws-timestamp": "2017-06-01T12:00:00.000Z",
      "x-mws-quota-resetsOn": "2017-06-01T12:50:00.000Z",
    };
    const { origin, received } = await serve([respond(503, errorAnswer("QuotaExceeded"), headers)]);
    expect(await clientFor(origin).client.call(getReport, { reportId: "1" })).toMatchObject({
      kind: "notDoneLater",
      code: "QuotaExceeded",
      waitMs: 50 * 60_000,
    });
    expect(received).toHaveLength(1);
  });
});

describe("parameters on the wire", () => {
  const from = new Date("2017-05-01T00:00:00Z");
  const to = new Date("2017-06-01T00:00:00Z");

  test("filters of report requests", () => {
    const filters = {
      reportRequestIds: ["1", "2"],
      reportTypes: ["_T_"],
      statuses: ["_DONE_"],
      requestedFrom: from,
      requestedTo: to,
    };
    const wire = {
      "ReportRequestIdList.Id.1": "1",
      "ReportRequestIdList.Id.2": "2",
      "ReportTypeList.Type.1": "_T_",
      "ReportProcessingStatusList.Status.1": "_DONE_",
      RequestedFromDate: "2017-05-01T00:00:00Z",
      RequestedToDate: "2017-06-01T00:00:00Z",
    };
    expect(reportOperations.GetReportRequestList.write({ ...filters, maxCount: 100 })).toEqual({
      ...wire,
      MaxCount: "100",
    });
    expect(reportOperations.GetReportRequestCount.write(filters)).toEqual(wire);
    expect(reportOperations.CancelReportRequests.write(filters)).toEqual(wire);
  });

  test("filters of reports", () => {
    const filters = {
      reportTypes: ["_T_"],
      reportRequestIds: ["1"],
      acknowledged: false,
      availableFrom: from,
      availableTo: to,
    };
    const wire = {
      "ReportTypeList.Type.1": "_T_",
      "ReportRequestIdList.Id.1": "1",
      Acknowledged: "false",
      AvailableFromDate: "2017-05-01T00:00:00Z",
      AvailableToDate: "2017-06-01T00:00:00Z",
    };
    expect(reportOperations.GetReportList.write({ ...filters, maxCount: 1 })).toEqual({ ...wire, MaxCount: "1" });
    expect(reportOperations.GetReportCount.write(filters)).toEqual(wire);
  });

  test("tokens, ids and acknowledgements", () => {
    expect(reportOperations.GetReportListByNextToken.write({ nextToken: "t" })).toEqual({ NextToken: "t" });
    expect(reportOperations.GetReportRequestListByNextToken.write({ nextToken: "t" })).toEqual({ NextToken: "t" });
    expect(reportOperations.GetReport.write({ reportId: "7" })).toEqual({ ReportId: "7" });
    expect(reportOperations.UpdateReportAcknowledgements.write({ reportIds: ["7", "8"], acknowledged: true })).toEqual({
      "ReportIdList.Id.1": "7",
      "ReportIdList.Id.2": "8",
      Acknowledged: "true",
    });
  });
});

describe("answers", () => {
  const result = (action: string, content: string) =>
    parseXml(Buffer.from(answer(action, content))).at(`${action}Result`);
  const request = `<ReportRequestInfo><ReportRequestId>2291326454</ReportRequestId><ReportType>_T_</ReportType>
    <StartDate>2009-01-21T02:10:39+00:00</StartDate><EndDate>2009-02-13T02:10:39+00:00</EndDate><Scheduled>false</Scheduled>
    <SubmittedDate>2009-02-20T02:10:39+00:00</SubmittedDate><ReportProcessingStatus>_DONE_</ReportProcessingStatus>
    <GeneratedReportId>898899473</GeneratedReportId></ReportRequestInfo>`;
  const report = `<ReportInfo><ReportId>898899473</ReportId><ReportType>_T_</ReportType><ReportRequestId>2291326454</ReportRequestId>
    <AvailableDate>2009-02-10T09:22:33+00:00</AvailableDate><Acknowledged>false</Acknowledged></ReportInfo>`;
  const wireRequest = {
    reportRequestId: "2291326454",
    reportType: "_T_",
    startDate: "2009-01-21T02:10:39+00:00",
    endDate: "2009-02-13T02:10:39+00:00",
    scheduled: false,
    submittedDate: "2009-02-20T02:10:39+00:00",
    reportProcessingStatus: "_DONE_",
    generatedReportId: "898899473",
  };

  test("a requested report", () =>
    expect(reportOperations.RequestReport.read(result("RequestReport", request))).toEqual(wireRequest));

  test("pages end where HasNext says so, whatever the token", () => {
    const read = (more: string) =>
      reportOperations.GetReportRequestList.read(result("GetReportRequestList", request + more));
    expect(read("<HasNext>true</HasNext><NextToken>t</NextToken>")).toEqual({ items: [wireRequest], nextToken: "t" });
    expect(read("<HasNext>false</HasNext><NextToken>t</NextToken>").nextToken).toBeUndefined();
    const page = reportOperations.GetReportList.read(
      result("GetReportList", `<HasNext>false</HasNext>${report}${report}`),
    );
    expect(page.items).toHaveLength(2);
    expect(page.items[0]).toMatchObject({ reportId: "898899473", acknowledged: false });
  });

  test("counts", () => {
    expect(reportOperations.GetReportCount.read(result("GetReportCount", "<Count>166</Count>"))).toEqual({
      count: 166,
    });
    const updated = result("UpdateReportAcknowledgements", `<Count>1</Count>${report}`);
    expect(reportOperations.UpdateReportAcknowledgements.read(updated)).toMatchObject({
      count: 1,
      items: [{ reportId: "898899473" }],
    });
    const cancelled = result("CancelReportRequests", `<Count>1</Count>${request}`);
    expect(reportOperations.CancelReportRequests.read(cancelled)).toEqual({ count: 1, items: [wireRequest] });
  });
});

test("each region has its host, ledger currency, payment domain and marketplaces", () => {
  const { us, uk, de, jp } = regions;
  expect([us, uk, de, jp].map((region) => [region.host, region.ledgerCurrency, region.paymentDomain])).toEqual([
    ["mws.amazonservices.com", "USD", "NA_USD"],
    ["mws-eu.amazonservices.com", "GBP", "EU_GBP"],
    ["mws-eu.amazonservices.com", "EUR", "EU_EUR"],
    ["mws.amazonservices.jp", "JPY", "FE_JPY"],
  ]);
});
