import type { Environment } from "../model";
import type { Database } from "./database";

type Registration = {
  url: string;
  /** Comma-joined, as the API answers them; "ALL" takes everything. */
  eventTypes: string;
  signingCertUrl: string | null;
};
export type NotificationRow = {
  sequence: number;
  sellerId: string;
  url: string;
  createdAt: number;
  nextTryAt: number | null;
  tries: number;
  lastStatus: number | null;
  lastProblem: string | null;
  body: string;
};
type Source = "api" | "control";

const columns = `sequence, seller_id AS sellerId, url, created_at AS createdAt, next_try_at AS nextTryAt, tries,
  last_status AS lastStatus, last_problem AS lastProblem, body`;
const registrationColumns = "url, event_types AS eventTypes, signing_cert_url AS signingCertUrl";

export function notificationTable(database: Database) {
  return {
    /** `sellerId` and `environment` may be "*": the control route registers for everybody at once. */
    register(sellerId: string, environment: Environment | "*", source: Source, registrations: readonly Registration[]) {
      database.run(
        "DELETE FROM notification_urls WHERE seller_id = ? AND environment = ? AND source = ?",
        ...[sellerId, environment, source],
      );
      registrations.forEach((registration, position) =>
        database.run(
          `INSERT INTO notification_urls (seller_id, environment, position, url, event_types, source, signing_cert_url)
           VALUES (?, ?, ?, ?, ?, ?, ?)`,
          ...[sellerId, environment, position, registration.url, registration.eventTypes, source],
          registration.signingCertUrl,
        ),
      );
    },
    configured: (sellerId: string, environment: Environment) =>
      database.all<Registration>(
        `SELECT ${registrationColumns} FROM notification_urls
         WHERE seller_id = ? AND environment = ? AND source = 'api' ORDER BY position`,
        ...[sellerId, environment],
      ),
    listeners: (sellerId: string, environment: Environment) =>
      database.all<Registration>(
        `SELECT ${registrationColumns} FROM notification_urls
         WHERE seller_id IN (?, '*') AND environment IN (?, '*') ORDER BY rowid`,
        ...[sellerId, environment],
      ),
    add: (sellerId: string, url: string, createdAt: number, nextTryAt: number, body: string) =>
      database.run(
        "INSERT INTO notifications (seller_id, url, created_at, next_try_at, tries, body) VALUES (?, ?, ?, ?, 0, ?)",
        ...[sellerId, url, createdAt, nextTryAt, body],
      ),
    waiting: (now: number) =>
      database.all<NotificationRow>(
        `SELECT ${columns} FROM notifications WHERE next_try_at <= ? ORDER BY next_try_at, sequence LIMIT 20`,
        now,
      ),
    nextTryAt: () =>
      database.one<{ at: number | null }>(
        "SELECT min(next_try_at) AS at FROM notifications WHERE next_try_at IS NOT NULL",
      )?.at,
    answered: (sequence: number, status: number | null, problem: string | null, nextTryAt: number | null) =>
      database.run(
        "UPDATE notifications SET tries = tries + 1, last_status = ?, last_problem = ?, next_try_at = ? WHERE sequence = ?",
        ...[status, problem, nextTryAt, sequence],
      ),
    all: () => database.all<NotificationRow>(`SELECT ${columns} FROM notifications ORDER BY sequence`),
  };
}
