import { createHash } from "node:crypto";
import { UnreadableAnswer } from "../errors";
import type { RawAnswer } from "../operation";
import { parameters } from "../parameters";
import { reportQuota } from "../quotas";
import { reportOperation } from "./report-operation";

/** A report's file as Amazon sent it; its checksum has been compared. */
export type ReportFile = { body: Buffer; contentType: string | null };

/** The file itself, not XML (6.5). One that does not match its Content-MD5 is thrown away and fetched again, up to 3 times. */
export const getReport = reportOperation({
  action: "GetReport",
  kind: "read",
  quota: reportQuota(15, 60, 60),
  repeatable: true,
  write: (g: { reportId: string }) => parameters({ ReportId: g.reportId }),
  read: (): ReportFile => {
    throw new UnreadableAnswer("a report is a file, not XML");
  },
  readFile: readReportFile,
});

function readReportFile({ body, contentType, contentMd5 }: RawAnswer): ReportFile {
  if (contentMd5 === null) throw new UnreadableAnswer("came without Content-MD5");
  const md5 = createHash("md5").update(body).digest("base64");
  if (md5 !== contentMd5) throw new UnreadableAnswer("does not match its Content-MD5");
  return { body, contentType };
}
