import { sql } from "drizzle-orm";
import { bigint, bigserial, check, index, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { instant } from "./accounts";

/**
 * Who did what, one hash chain per account (and one for the organization). `sequence`, `previous_hash` and `hash` are
 * written by the database itself; the application's role may insert and read, never update or delete.
 */
export const auditEntries = pgTable(
  "audit_entries",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    /** An account's id, or `organization`. */
    chain: text().notNull(),
    sequence: bigint({ mode: "number" }).notNull().default(0),
    environment: text(),
    at: instant("at")
      .notNull()
      .default(sql`clock_timestamp()`),
    /** The person; null for the worker. Names and addresses live in audit_personal_values. */
    actorId: uuid("actor_id"),
    /** A verb: refund.requested, refund.accepted, account.keyRotated, user.signedIn … */
    action: text().notNull(),
    orderId: text("order_id"),
    objectId: text("object_id"),
    intentId: uuid("intent_id"),
    facts: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    /** field → sha-256 of salt and value: proves a personal value while it is kept, says nothing once it is erased. */
    personalDigests: jsonb("personal_digests").$type<Record<string, string>>().notNull().default({}),
    previousHash: text("previous_hash").notNull().default(""),
    hash: text().notNull().default(""),
  },
  (t) => [
    unique("audit_entries_sequence").on(t.chain, t.sequence),
    index("audit_entries_of_order").on(t.orderId, t.id),
    index("audit_entries_of_chain").on(t.chain, t.id),
    index("audit_entries_connection_tests")
      .on(t.chain, t.environment, t.id)
      .where(sql`action = 'account.connectionTested'`),
    check("audit_entries_hash_form", sql`${t.hash} ~ '^[0-9a-f]{64}$'`),
  ],
);

/** Personal values of entries, apart, so that they can be erased without breaking a chain. */
export const auditPersonalValues = pgTable(
  "audit_personal_values",
  {
    entryId: bigint("entry_id", { mode: "number" })
      .notNull()
      .references(() => auditEntries.id),
    field: text().notNull(),
    salt: text().notNull(),
    value: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.entryId, t.field] })],
);
