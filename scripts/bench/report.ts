import { CALL_MAX, type CallFigures } from "./client-calls";
import { BARE_MAX, FLAT_MAX, type Figures } from "./queries";
import { count, judged, ms, printTable } from "./table";

export function printQueries(figures: Figures[]): void {
  const sizes = figures[0]!.shops.map(({ orders }) => count(orders));
  const [small, big] = [sizes[0]!, sizes.at(-1)!];
  const compared = sizes.length > 1;
  console.log(`
  Milliseconds (p50 / p95) through the functions that the pages call. "growth" is p95 at ${big} over p95 at ${small}, at most ${FLAT_MAX};
  "bare" is p50 over that of the same statements on plain pg, at most ${BARE_MAX}. "blocks" are the 8 kB blocks that the database
  looks at. Growth is not judged where the small shop has fewer rows to answer with, or to choose from.
`);
  const both = (values: number[]) => values.map(count).join(" → ");
  printTable(
    ["", "rows", ...sizes, ...(compared ? ["growth"] : []), "bare", "blocks"],
    figures.map(({ group, name, shops, growth, overBare }) => [
      `${group}: ${name}`,
      both(compared && growth !== null ? [shops[0]!.rows] : shops.map(({ rows }) => rows)),
      ...shops.map(({ app }) => `${ms(app.p50)} / ${ms(app.p95)}`),
      ...(compared ? [growth === null ? "–  " : judged(growth, FLAT_MAX)] : []),
      judged(overBare, BARE_MAX),
      both(shops.map(({ blocks }) => blocks)),
    ]),
  );
}

export function printCalls(figures: CallFigures[]): void {
  console.log(`
  One call of the client without the network, beside a bare HMAC of the same text and a bare fast-xml-parser pass over the same bytes,
  at most ${CALL_MAX}.
`);
  printTable(
    ["", "answer", "ours", "bare", "ratio"],
    figures.map(({ name, bytes, oursMicros, bareMicros, ratio }) => [
      name,
      `${count(bytes)} bytes`,
      `${oursMicros.toFixed(0)} µs`,
      `${bareMicros.toFixed(0)} µs`,
      judged(ratio, CALL_MAX),
    ]),
  );
}
