/** Columns as wide as what is in them; all but the first are numbers, and stand to the right. */
export function printTable(head: string[], rows: string[][]): void {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join("  ");
  console.log(`  ${line(head)}`);
  for (const row of rows) console.log(`  ${line(row)}`.trimEnd());
}

export const ms = (value: number): string => value.toFixed(value < 10 ? 2 : 1);
const times = (value: number): string => `${value.toFixed(2)}×`;
/** A ratio beside its budget: only a broken one says so. */
export const judged = (value: number, most: number): string => `${times(value)}${value > most ? " ✗" : "  "}`;
export const count = (value: number): string => Math.round(value).toLocaleString("en");
