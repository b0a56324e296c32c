import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { merchant, paths, type Keys, type Merchant, type Wire } from "./test-support/client";
import { must, openSandbox, type Scene } from "./test-support/scene";

let scene: Scene;
beforeAll(async () => {
  scene = await openSandbox({}, new Date("2019-05-06T00:00:00Z"));
});
afterAll(() => scene.close());

const sandboxSettlement = "_GET_FLAT_FILE_OFFAMAZONPAYMENTS_SANDBOX_SETTLEMENT_DATA_";
const day = { StartDate: "2019-05-06T00:00:00Z", EndDate: "2019-05-30T00:00:00Z" };
const sample = (name: string) => readFileSync(new URL(`../docs/samples/${name}`, import.meta.url), "utf8").split("\n");

async function settled(environment: "sandbox" | "production" = "sandbox") {
  const keys = await scene.control<Keys>("accounts", { region: "us" });
  const shop = merchant(scene.url, keys, paths[environment]);
  const orderId = await scene.opened(shop, "100.00", { environment });
  await must(
    shop.call("SetOrderAttributes", {
      AmazonOrderReferenceId: orderId,
      "OrderAttributes.SellerOrderAttributes.SellerOrderId": '10"01',
    }),
  );
  const captureId = await scene.captured(shop, orderId, "49.90");
  await must(scene.refund(shop, captureId, "20.00"));
  await scene.advance(181);
  await scene.act(captureId, "chargeback", { amount: "5.00" });
  return { orderId, captureId, shop, reports: merchant(scene.url, keys, paths.reports) };
}

async function requested(reports: Merchant, wire: Wire) {
  const request = await must(reports.call("RequestReport", wire));
  expect(request.at("ReportProcessingStatus")).toBe("_SUBMITTED_");
  const list = () =>
    must(reports.call("GetReportRequestList", { "ReportRequestIdList.Id.1": request.at("ReportRequestId") }));
  await scene.advance(0.1);
  expect((await list()).at("ReportProcessingStatus")).toBe("_IN_PROGRESS_");
  await scene.advance(1);
  return list();
}

test("a sandbox settlement is requested, waited for, and read", async () => {
  const { reports, captureId, orderId } = await settled();
  const done = await requested(reports, {
    ReportType: sandboxSettlement,
    "MarketplaceIdList.Id.1": "A3BXB0YN3XH17H",
    ...day,
  });
  expect(done.at("ReportProcessingStatus")).toBe("_DONE_");
  const file = await must(reports.call("GetReport", { ReportId: done.at("GeneratedReportId") }));
  expect(file.headers.get("content-md5")).toBe(
    createHash("md5")
      .update(`\uFEFF${file.text.replace(/^\uFEFF/, "")}`)
      .digest("base64"),
  );
  const lines = file.text
    .replace(/^\uFEFF/, "")
    .trimEnd()
    .split("\n");
  const example = sample("settlement-report.csv");
  expect(lines.slice(0, 2)).toEqual(['"Amazon Payments Advanced",', '"Settlement Report",']);
  expect(lines[5]).toBe(example[5]);
  const rows = lines.slice(6).map((line) => line.slice(1, -1).split('","'));
  expect(rows.map((row) => [row[2], row[4], row[10], row[11], row[12], row[14]])).toEqual([
    [captureId, "Capture", "49.90", "-1.45", "-0.30", "48.15"],
    [expect.stringContaining("-R"), "Refund", "-20.00", "0.58", "0", "-19.42"],
    [captureId, "Chargeback", "-5.00", "0", "0", "-5.00"],
    ["", "Transfer", "-23.73", "0", "0", "-23.73"],
  ]);
  expect([rows[0]?.[5], rows[0]?.[6]]).toEqual([orderId, '10""01']);
});

test("production's settlement comes by itself when the day ends, and is acknowledged", async () => {
  const { reports } = await settled("production");
  await scene.advance(24 * 60);
  const query = { "ReportTypeList.Type.1": "_GET_FLAT_FILE_OFFAMAZONPAYMENTS_SETTLEMENT_DATA_", Acknowledged: "false" };
  const list = await must(reports.call("GetReportList", query));
  expect([list.all("ReportInfo").length, list.at("HasNext")]).toEqual([1, "false"]);
  expect((await reports.call("RequestReport", { ReportType: query["ReportTypeList.Type.1"] })).code).toBe(
    "InvalidParameterValue",
  );
  const acknowledged = await must(
    reports.call("UpdateReportAcknowledgements", { "ReportIdList.Id.1": list.at("ReportId"), Acknowledged: "true" }),
  );
  expect(acknowledged.at("Count")).toBe("1");
  expect((await must(reports.call("GetReportList", query))).all("ReportInfo")).toEqual([]);
});

test("the refund report has a line per change of status, newest first", async () => {
  const { reports } = await settled("production");
  const done = await requested(reports, { ReportType: "_GET_FLAT_FILE_OFFAMAZONPAYMENTS_REFUND_DATA_", ...day });
  const file = await must(reports.call("GetReport", { ReportId: done.at("GeneratedReportId") }));
  const [header, ...lines] = file.text.trimEnd().split("\n");
  expect(header).toBe(sample("refund-report.csv")[0]);
  expect(lines.map((line) => line.split('","')[8])).toEqual(["Completed", "Completed", "Pending"]);
});

test("a quiet period has no data; a request can be canceled while it waits; lists come in pages", async () => {
  const keys = await scene.control<Keys>("accounts", { region: "us" });
  const reports = merchant(scene.url, keys, paths.reports);
  const wire = { ReportType: sandboxSettlement, "MarketplaceIdList.Id.1": "A3BXB0YN3XH17H", ...day };
  expect((await requested(reports, wire)).at("ReportProcessingStatus")).toBe("_DONE_NO_DATA_");
  for (let n = 0; n < 2; n += 1) await must(reports.call("RequestReport", wire));
  expect((await must(reports.call("CancelReportRequests"))).at("Count")).toBe("2");
  const first = await must(reports.call("GetReportRequestList", { MaxCount: "2" }));
  expect([first.all("ReportProcessingStatus"), first.at("HasNext")]).toEqual([["_CANCELLED_", "_CANCELLED_"], "true"]);
  const rest = await must(reports.call("GetReportRequestListByNextToken", { NextToken: first.at("NextToken") }));
  expect([rest.all("ReportProcessingStatus"), rest.at("HasNext")]).toEqual([["_DONE_NO_DATA_"], "false"]);
  expect((await must(reports.call("GetReportRequestCount"))).at("Count")).toBe("3");
  expect((await reports.call("GetReportRequestList", { MaxCount: "101" })).code).toBe("InvalidParameterValue");
  const states = (state: string) =>
    reports.call("GetReportRequestList", { "ReportProcessingStatusList.Status.1": state });
  expect((await states("_CANCELLED_")).all("ReportRequestInfo").length).toBe(2);
  expect((await states("_CANCELED_")).code).toBe("InvalidParameterValue");
  expect((await reports.call("RequestReport", { ReportType: sandboxSettlement })).at("Error/Message")).toContain(
    "MarketplaceIdList",
  );
});

test("a report is kept ninety days", async () => {
  const { reports } = await settled();
  const done = await requested(reports, {
    ReportType: sandboxSettlement,
    "MarketplaceIdList.Id.1": "A3BXB0YN3XH17H",
    ...day,
  });
  const report = { ReportId: done.at("GeneratedReportId") };
  await scene.advance(89 * 24 * 60);
  await must(reports.call("GetReport", report));
  await scene.advance(2 * 24 * 60);
  expect((await reports.call("GetReport", report)).code).toBe("InvalidParameterValue");
  const list = await must(reports.call("GetReportList", { AvailableFromDate: day.StartDate }));
  expect(list.all("ReportInfo")).toEqual([]);
});

test("hourly quotas are told in headers", async () => {
  const keys = await scene.control<Keys>("accounts", { region: "jp" });
  const reports = merchant(scene.url, keys, paths.reports);
  await scene.control("throttle", { enabled: true, sellerId: keys.sellerId });
  const reply = await must(reports.call("GetReportList"));
  expect([reply.headers.get("x-mws-quota-max"), reply.headers.get("x-mws-quota-remaining")]).toEqual(["60.0", "59.0"]);
  expect(Date.parse(reply.headers.get("x-mws-quota-resetson") ?? "")).toBeGreaterThan(Date.now());
});
