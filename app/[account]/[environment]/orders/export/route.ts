import { stringify } from "csv-stringify/sync";
import type { NextRequest } from "next/server";
import { requireScopes } from "@/lib/auth/require-actor";
import { recordExport } from "@/lib/commands/record-export";
import { contextFor, database } from "@/lib/context";
import { log } from "@/lib/logger";
import type { OrderRow } from "@/lib/queries/order-row";
import { everyOrder } from "@/lib/queries/orders-export";
import { readAddress } from "../list-address";
import { columns } from "./columns";

/** The list as CSV, in pieces as the browser takes them: RFC 4180, and with the mark by which Excel knows UTF-8. */
export async function GET(
  { nextUrl }: NextRequest,
  { params }: RouteContext<"/[account]/[environment]/orders/export">,
) {
  const place = await params;
  const { person, scopes } = await requireScopes(place, "export");
  const currencies = [...new Set(scopes.map((scope) => scope.currency))];
  const address = readAddress(Object.fromEntries(nextUrl.searchParams), currencies);
  const taken = new Map(scopes.map((scope) => [scope.accountId, 0]));
  const accounts = new Map(scopes.map((scope) => [scope.accountId, scope]));

  const note = async (ended: { complete: boolean } | null) => {
    for (const scope of scopes)
      await recordExport(contextFor({ userId: person.userId, scope }), {
        list: address.params,
        taken: ended && { rows: taken.get(scope.accountId)!, ...ended },
      });
  };
  const csv = new TransformStream<OrderRow[], Uint8Array>(
    {
      start: (out) => out.enqueue(bytes(`\uFEFF${line([columns.map(({ name }) => name)])}`)),
      transform: (rows, out) =>
        out.enqueue(bytes(line(rows.map((row) => columns.map(({ of }) => of(row, accounts.get(row.accountId)!)))))),
    },
    undefined,
    { highWaterMark: 1 },
  );
  await note(null);
  void send(csv.writable.getWriter()).catch((err: unknown) => log().error({ err }, "An export ended early"));
  return new Response(csv.readable, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="orders-${place.account}-${place.environment}-${new Date().toISOString().slice(0, 10)}.csv"`,
      "cache-control": "no-store",
    },
  });

  async function send(writer: WritableStreamDefaultWriter<OrderRow[]>) {
    try {
      await everyOrder(database(), scopes, address.ask, async (rows) => {
        await writer.ready;
        for (const { accountId } of rows) taken.set(accountId, taken.get(accountId)! + 1);
        await writer.write(rows);
      });
    } catch (err) {
      await note({ complete: false });
      await writer.abort(err).catch(() => {});
      throw err;
    }
    await note({ complete: true });
    await writer.close();
  }
}

const bytes = (text: string) => new TextEncoder().encode(text);
/** A cell that a spreadsheet would compute begins with an apostrophe instead. */
const line = (rows: (string | null)[][]): string =>
  stringify(rows, { record_delimiter: "windows", escape_formulas: true });
