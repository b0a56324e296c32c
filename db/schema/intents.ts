import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { accounts, environmentCheck, environments, instant } from "./accounts";
import { orderReferences } from "./orders";
import { users } from "./people";

export const intentStates = [
  "held",
  "requested",
  "sending",
  "unanswered",
  "accepted",
  "refused",
  "needs_person",
  "withdrawn",
] as const;
export type IntentState = (typeof intentStates)[number];

export const intentOperations = [
  "Authorize",
  "Capture",
  "Refund",
  "CancelOrderReference",
  "CloseOrderReference",
  "CloseAuthorization",
  "SetOrderReferenceDetails",
  "SetOrderAttributes",
  "ConfirmOrderReference",
] as const;
export type IntentOperation = (typeof intentOperations)[number];

/** States in which Amazon may still act, or may already have acted: they reserve money and exclude what contradicts them. */
export const unsettled = sql`state in ('held', 'requested', 'sending', 'unanswered', 'needs_person')`;

/** A write to Amazon, from request to conclusion (architecture, section 4). */
export const intents = pgTable(
  "intents",
  {
    id: uuid().primaryKey().defaultRandom(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => accounts.id),
    environment: text({ enum: environments }).notNull(),
    orderId: text("order_id")
      .notNull()
      .references(() => orderReferences.id),
    operation: text({ enum: intentOperations }).notNull(),
    /** The order reference, authorization or capture that it acts on. */
    objectId: text("object_id").notNull(),
    /** Random, ours, sent as Amazon's idempotency key; null for operations that have none. */
    referenceId: text("reference_id"),
    /** One-time id of the form: a double click finds the first intent. */
    formId: uuid("form_id").notNull(),
    /** Exactly what is sent, every time. */
    parameters: jsonb().$type<Record<string, string>>().notNull(),
    amountMinor: bigint("amount_minor", { mode: "number" }),
    currency: text(),
    captureNow: boolean("capture_now").notNull().default(false),
    /** What a state-idempotent operation found before it: a resend never overwrites a newer change. */
    before: jsonb().$type<Record<string, string | null>>(),
    state: text({ enum: intentStates }).notNull(),
    requestedBy: uuid("requested_by").references(() => users.id),
    requestedAt: instant("requested_at").notNull().defaultNow(),
    /** The order's version that this intent made. */
    orderVersion: integer("order_version").notNull(),
    /** The order's version that its latest news made: that its answer was lost, its end, its being taken back. */
    newsVersion: integer("news_version"),
    /** Not sent, or not looked up, before this moment. */
    notBefore: instant("not_before").notNull().defaultNow(),
    /** Amazon's code while it waits: RequestThrottled, or what paused the account. */
    waitingFor: text("waiting_for"),
    leaseNumber: integer("lease_number").notNull().default(0),
    leasedUntil: instant("leased_until"),
    /** Once true, only a Get, or two negative looks, may conclude. */
    everUnanswered: boolean("ever_unanswered").notNull().default(false),
    unansweredSince: instant("unanswered_since"),
    /** The lease after which it became unanswered: the schedule of resends counts from there. */
    unansweredAtLease: integer("unanswered_at_lease"),
    firstNegativeLookAt: instant("first_negative_look_at"),
    /** The final no that negative looks are confirming. */
    pendingRefusal: jsonb("pending_refusal").$type<{ code: string; message: string }>(),
    sends: integer().notNull().default(0),
    looks: integer().notNull().default(0),
    /** The object that Amazon made, or the object acted on. */
    resultId: text("result_id"),
    errorCode: text("error_code"),
    errorMessage: text("error_message"),
    /** Why a person is needed, or why a person says that it did not happen. */
    conclusionNote: text("conclusion_note"),
    concludedBy: uuid("concluded_by").references(() => users.id),
    concludedAt: instant("concluded_at"),
  },
  (t) => [
    environmentCheck("intents_environment_known"),
    check(
      "intents_state_known",
      sql`${t.state} in ('held', 'requested', 'sending', 'unanswered', 'accepted', 'refused', 'needs_person', 'withdrawn')`,
    ),
    check("intents_reference_form", sql`${t.referenceId} ~ '^[A-Za-z0-9_-]{1,32}$'`),
    check(
      "intents_reference_where_amazon_has_one",
      sql`(${t.operation} in ('Authorize', 'Capture', 'Refund')) = (${t.referenceId} is not null)`,
    ),
    check(
      "intents_amount_where_money_moves",
      sql`(${t.operation} in ('Authorize', 'Capture', 'Refund')) <= (${t.amountMinor} is not null and ${t.amountMinor} > 0 and ${t.currency} is not null)`,
    ),
    check("intents_sending_is_leased", sql`(${t.state} = 'sending') = (${t.leasedUntil} is not null)`),
    check(
      "intents_concluded_at_end",
      sql`(${t.state} in ('accepted', 'refused', 'withdrawn')) = (${t.concludedAt} is not null)`,
    ),
    check("intents_withdrawn_never_reached_amazon", sql`${t.state} <> 'withdrawn' or not ${t.everUnanswered}`),
    uniqueIndex("intents_form").on(t.formId),
    uniqueIndex("intents_reference").on(t.referenceId),
    uniqueIndex("intents_one_end_per_authorization")
      .on(t.objectId)
      .where(sql`operation in ('Capture', 'CloseAuthorization') and ${unsettled}`),
    uniqueIndex("intents_one_change_per_order")
      .on(t.orderId)
      .where(
        sql`operation in ('SetOrderReferenceDetails', 'SetOrderAttributes', 'ConfirmOrderReference', 'CancelOrderReference', 'CloseOrderReference') and ${unsettled}`,
      ),
    index("intents_of_order").on(t.orderId, t.requestedAt),
    index("intents_unsettled").on(t.notBefore).where(unsettled),
    index("intents_of_scope").on(t.accountId, t.environment, t.requestedAt),
  ],
);

/** Each time a process took an intent up, on disk before anything was sent. */
export const intentTries = pgTable(
  "intent_tries",
  {
    intentId: uuid("intent_id")
      .notNull()
      .references(() => intents.id),
    /** The lease's number: at most one try each. */
    leaseNumber: integer("lease_number").notNull(),
    kind: text({ enum: ["send", "look"] }).notNull(),
    startedAt: instant("started_at").notNull().defaultNow(),
    endedAt: instant("ended_at"),
    /** done, notDoneLater, final or notKnown; for a look found, absent, overtaken or unclear. Null while it runs, or when the process died. */
    outcome: text(),
    code: text(),
    detail: text(),
    requestId: text("request_id"),
    /** The answer came after the lease was gone: kept as evidence, concluded by a Get. */
    late: boolean().notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.intentId, t.leaseNumber, t.kind] })],
);
