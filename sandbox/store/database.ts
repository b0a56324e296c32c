import { mkdirSync } from "node:fs";
import path from "node:path";
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";

const objectTables = [
  "order_references",
  "authorizations",
  "captures",
  "refunds",
  "billing_agreements",
  "provider_credits",
  "provider_credit_reversals",
  "report_requests",
  "reports",
] as const;
export type ObjectTable = (typeof objectTables)[number];

const objectTable = (name: string) => `
CREATE TABLE IF NOT EXISTS ${name} (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, environment TEXT NOT NULL, seller_id TEXT NOT NULL,
  parent_id TEXT, search TEXT, body TEXT NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS ${name}_parent ON ${name} (parent_id);
CREATE INDEX IF NOT EXISTS ${name}_search ON ${name} (seller_id, environment, search);`;

const schema = `
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS accounts (seller_id TEXT PRIMARY KEY, access_key_id TEXT NOT NULL UNIQUE, body TEXT NOT NULL) STRICT;
${objectTables.map(objectTable).join("")}
CREATE TABLE IF NOT EXISTS reference_ids (
  environment TEXT NOT NULL, seller_id TEXT NOT NULL, type TEXT NOT NULL, reference_id TEXT NOT NULL,
  parent_id TEXT NOT NULL, fingerprint TEXT NOT NULL, object_id TEXT NOT NULL, answer TEXT,
  PRIMARY KEY (environment, seller_id, type, reference_id)) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS movements (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, environment TEXT NOT NULL, seller_id TEXT NOT NULL,
  kind TEXT NOT NULL, object_id TEXT NOT NULL, order_id TEXT NOT NULL, amount_minor INTEGER NOT NULL,
  currency_code TEXT NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS movements_seller ON movements (seller_id, environment, at);
CREATE TABLE IF NOT EXISTS timers (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT, due_at INTEGER NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS timers_due ON timers (due_at, sequence);
CREATE INDEX IF NOT EXISTS timers_subject ON timers (subject, kind);
CREATE TABLE IF NOT EXISTS faults (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT, operation TEXT NOT NULL, mode TEXT NOT NULL, seller_id TEXT,
  remaining INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS notification_urls (
  seller_id TEXT NOT NULL, environment TEXT NOT NULL, position INTEGER NOT NULL, url TEXT NOT NULL, event_types TEXT NOT NULL,
  source TEXT NOT NULL, signing_cert_url TEXT) STRICT;
CREATE TABLE IF NOT EXISTS notifications (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT, seller_id TEXT NOT NULL, url TEXT NOT NULL, created_at INTEGER NOT NULL,
  next_try_at INTEGER, tries INTEGER NOT NULL, last_status INTEGER, last_problem TEXT, body TEXT NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS notifications_waiting ON notifications (next_try_at) WHERE next_try_at IS NOT NULL;`;

/** What a reset empties: accounts, the clock, quotas' switches and registered addresses stay. */
export const emptiedByReset = [...objectTables, "reference_ids", "movements", "timers", "faults", "notifications"];

export type Database = ReturnType<typeof openDatabase>;

/** One file for one process: a second process on the same directory is refused at once. */
export function openDatabase(directory: string) {
  mkdirSync(directory, { recursive: true });
  const connection = new DatabaseSync(path.join(directory, "sandbox.sqlite"));
  // FULL: what was answered is on the disk before the answer leaves, also when the power goes.
  connection.exec("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
  connection.exec(schema);
  const statements = new Map<string, StatementSync>();
  const prepare = (sql: string) => {
    const known = statements.get(sql);
    if (known) return known;
    const statement = connection.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  return {
    run: (sql: string, ...values: SQLInputValue[]) => prepare(sql).run(...values),
    one: <Row>(sql: string, ...values: SQLInputValue[]) => prepare(sql).get(...values) as Row | undefined,
    all: <Row>(sql: string, ...values: SQLInputValue[]) => prepare(sql).all(...values) as Row[],
    transaction<Result>(work: () => Result): Result {
      connection.exec("BEGIN IMMEDIATE");
      try {
        const result = work();
        connection.exec("COMMIT");
        return result;
      } catch (error) {
        connection.exec("ROLLBACK");
        throw error;
      }
    },
    close: () => connection.close(),
  };
}
