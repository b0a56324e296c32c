import { stringify } from "csv-stringify/sync";
import type { NextRequest } from "next/server";
import { requireScopes } from "@/lib/auth/require-actor";
import { recordAuditRead } from "@/lib/commands/record-audit-read";
import { database } from "@/lib/context";
import { log } from "@/lib/logger";
import { everyAuditEntry } from "@/lib/queries/audit-export";
import type { AuditRow } from "@/lib/queries/audit-log";
import { actionInWords } from "../audit-words";
import { requireAudit } from "../require-audit";

const columns: [string, (row: AuditRow) => string | null][] = [
  ["Entry", (row) => String(row.sequence)],
  ["Time (UTC)", (row) => row.at],
  ["Who", (row) => row.actor ?? "Tillway"],
  ["Action", (row) => row.action],
  ["In words", (row) => actionInWords(row.action)],
  ["Environment", (row) => row.environment],
  ["Order reference", (row) => row.orderId],
  ["Object", (row) => row.objectId],
  ["Facts", (row) => JSON.stringify(row.facts)],
  ["People", (row) => JSON.stringify(row.personal)],
  ["Hash", (row) => row.hash],
];

/** The log as CSV, in pieces as the browser takes them. That it was taken is in the log first. */
export async function GET({ nextUrl }: NextRequest, { params }: RouteContext<"/[account]/[environment]/audit/export">) {
  const place = await params;
  await requireScopes(place, "export");
  const { person, ask } = await requireAudit(place, Object.fromEntries(nextUrl.searchParams));
  const { chain, ...filters } = ask;
  await recordAuditRead({ db: database(), person }, { chain, action: "audit.exported", facts: filters });

  const csv = new TransformStream<AuditRow[], Uint8Array>(
    {
      start: (out) => out.enqueue(bytes(`\uFEFF${lines([columns.map(([name]) => name)])}`)),
      transform: (rows, out) => out.enqueue(bytes(lines(rows.map((row) => columns.map(([, of]) => of(row)))))),
    },
    undefined,
    { highWaterMark: 1 },
  );
  void send(csv.writable.getWriter()).catch((err: unknown) => log().error({ err }, "An audit export ended early"));
  return new Response(csv.readable, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="audit-${place.account}-${place.environment}-${new Date().toISOString().slice(0, 10)}.csv"`,
      "cache-control": "no-store",
    },
  });

  async function send(writer: WritableStreamDefaultWriter<AuditRow[]>) {
    try {
      await everyAuditEntry(database(), ask, async (rows) => {
        await writer.ready;
        await writer.write(rows);
      });
      await writer.close();
    } catch (err) {
      await writer.abort(err).catch(() => {});
      throw err;
    }
  }
}

const bytes = (text: string) => new TextEncoder().encode(text);
/** A cell that a spreadsheet would compute begins with an apostrophe instead. */
const lines = (rows: (string | null)[][]): string =>
  stringify(rows, { record_delimiter: "windows", escape_formulas: true });
