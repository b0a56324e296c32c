import type { Database } from "./database";

type FaultRow = {
  sequence: number;
  operation: string;
  mode: string;
  sellerId: string | null;
  remaining: number;
};

export function faultTable(database: Database) {
  const columns = "sequence, operation, mode, seller_id AS sellerId, remaining";
  return {
    add: (operation: string, mode: string, count: number, sellerId: string | null) =>
      database.run(
        "INSERT INTO faults (operation, mode, remaining, seller_id) VALUES (?, ?, ?, ?)",
        ...[operation, mode, count, sellerId],
      ),
    all: () => database.all<FaultRow>(`SELECT ${columns} FROM faults ORDER BY sequence`),
    /** The oldest fault waiting for this call, used up by one. */
    take(operation: string, sellerId: string): string | undefined {
      const fault = database.one<FaultRow>(
        `SELECT ${columns} FROM faults
         WHERE operation IN (?, '*') AND (seller_id IS NULL OR seller_id = ?) ORDER BY sequence LIMIT 1`,
        ...[operation, sellerId],
      );
      if (!fault) return undefined;
      if (fault.remaining > 1)
        database.run("UPDATE faults SET remaining = remaining - 1 WHERE sequence = ?", fault.sequence);
      else database.run("DELETE FROM faults WHERE sequence = ?", fault.sequence);
      return fault.mode;
    },
    clear: () => database.run("DELETE FROM faults"),
  };
}
