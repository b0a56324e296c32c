import { mayMove, type ObjectKind } from "@/lib/payments/objects";
import { isNewer, keepKnown, type Rank } from "./observation";

type Mirrored = Rank & { state: string; reason: string | null; reasonDescription: string | null };
/** A sum that Amazon shows smaller than before, in minor units. */
export type Shrunk = { sum: string; shownMinor: number; beforeMinor: number };
export type Merge<Row> = { row: Row; changed: boolean; shrunk: Shrunk[] } | null;

/** Columns that say when we looked, not what Amazon has: a difference in them alone is no change. */
const BOOKKEEPING = new Set([
  "observedAnswerAt",
  "observedWeight",
  "observedStateAt",
  "observedTerminal",
  "stateChangedAt",
]);

/**
 * What the mirror holds after one more observation; null when the observation loses. A sum may shrink, since Amazon may count a
 * pending refund that it then declines (domain reference 2.4), but not unsaid: it is named in `shrunk`. Of two figures of one
 * and the same moment the larger stands.
 */
export function merge<Row extends Mirrored>(
  kind: ObjectKind,
  known: Row,
  seen: Partial<Row> & Mirrored,
  sums: readonly (keyof Row & string)[],
): Merge<Row> {
  if (!isNewer(seen, known) || !mayMove(kind, known.state, seen.state)) return null;
  const row: Row = { ...keepKnown(known, seen), reason: seen.reason };
  // What explains a state goes with it.
  if (seen.state !== known.state || seen.reason !== known.reason) row.reasonDescription = seen.reasonDescription;
  const smaller = sums.filter((sum) => Number(row[sum]) < Number(known[sum]));
  const sameMoment = isNewer(known, seen);
  const shrunk = sameMoment
    ? []
    : smaller.map((sum) => ({ sum, shownMinor: Number(row[sum]), beforeMinor: Number(known[sum]) }));
  if (sameMoment) for (const sum of smaller) row[sum] = known[sum];
  return { row, shrunk, changed: isDifferent(known, row) };
}

function isDifferent<Row extends object>(known: Row, row: Row): boolean {
  return Object.entries(row).some(
    ([column, value]) => !BOOKKEEPING.has(column) && !same(value, known[column as keyof Row]),
  );
}

const same = (a: unknown, b: unknown): boolean =>
  a instanceof Date && b instanceof Date ? a.getTime() === b.getTime() : canonical(a ?? null) === canonical(b ?? null);

/** jsonb gives keys back in another order than it got them, and drops undefined ones. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
