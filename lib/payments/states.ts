type StateTable = Record<string, { next: readonly string[] }>;

/** A state machine of Amazon's as a table. A state named in `next` but missing from the table does not compile. */
export const states = <const T extends Record<string, { next: readonly (keyof T & string)[] }>>(table: T): T => table;

export const isStateOf = <T extends StateTable>(table: T, state: string): state is keyof T & string =>
  Object.hasOwn(table, state);

/** Amazon's spelling of a state: one old notification writes it in capitals (domain reference 2). Unknown ones stay as they came. */
export function inAmazonsSpelling(table: StateTable, text: string): string {
  const wanted = text.trim();
  return Object.keys(table).find((name) => name.toLowerCase() === wanted.toLowerCase()) ?? wanted;
}

/** Whether an object may still get from one state to another, also past states that nobody saw. */
export function canReach(table: StateTable, from: string, to: string, seen: readonly string[] = []): boolean {
  const next = table[from]?.next ?? [];
  return next.some((state) => state === to || (!seen.includes(state) && canReach(table, state, to, [...seen, state])));
}
