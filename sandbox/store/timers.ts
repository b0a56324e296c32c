import type { Database } from "./database";

type Timer = { sequence: number; dueAt: number; kind: string; subject: string };

export function timerTable(database: Database) {
  return {
    set: (dueAt: number, kind: string, subject: string) =>
      database.run("INSERT INTO timers (due_at, kind, subject) VALUES (?, ?, ?)", Math.ceil(dueAt), kind, subject),
    /** The next to fall due; of two at one instant, the one set first. */
    next: () =>
      database.one<Timer>(
        "SELECT sequence, due_at AS dueAt, kind, subject FROM timers ORDER BY due_at, sequence LIMIT 1",
      ),
    remove: (sequence: number) => database.run("DELETE FROM timers WHERE sequence = ?", sequence),
    has: (kind: string, subject: string) =>
      database.one("SELECT 1 AS found FROM timers WHERE kind = ? AND subject = ? LIMIT 1", kind, subject) !== undefined,
  };
}
