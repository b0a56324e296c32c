import { sql } from "drizzle-orm";
import {
  bigint,
  bigserial,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
  type AnyPgColumn,
} from "drizzle-orm/pg-core";
import { accounts, environmentCheck, environments, instant } from "./accounts";

const minor = (name: string) => bigint(name, { mode: "number" });

/** Account and environment: the first two columns of everything mirrored. */
const scope = () => ({
  accountId: uuid("account_id")
    .notNull()
    .references(() => accounts.id),
  environment: text({ enum: environments }).notNull(),
});

/** What orders observations of one object: an older one never overwrites a newer one (architecture, section 5). */
const observed = () => ({
  observedTerminal: boolean("observed_terminal").notNull().default(false),
  /** The object's own update time, by Amazon. */
  observedStateAt: instant("observed_state_at").notNull(),
  /** Amazon's clock when it answered. */
  observedAnswerAt: instant("observed_answer_at").notNull(),
  /** 1 a Get or an action's answer, 0 a notification. */
  observedWeight: integer("observed_weight").notNull().default(1),
});

const stateColumns = () => ({
  state: text().notNull(),
  reason: text(),
  reasonDescription: text("reason_description"),
  stateChangedAt: instant("state_changed_at"),
});

export type MirroredAddress = Partial<
  Record<
    | "name"
    | "addressLine1"
    | "addressLine2"
    | "addressLine3"
    | "city"
    | "county"
    | "district"
    | "stateOrRegion"
    | "postalCode"
    | "countryCode"
    | "phone",
    string
  >
>;

export const orderReferences = pgTable(
  "order_references",
  {
    id: text().primaryKey(),
    ...scope(),
    ...stateColumns(),
    totalMinor: minor("total_minor"),
    currency: text(),
    sellerOrderId: text("seller_order_id"),
    storeName: text("store_name"),
    sellerNote: text("seller_note"),
    customInformation: text("custom_information"),
    buyerName: text("buyer_name"),
    buyerEmail: text("buyer_email"),
    buyerPhone: text("buyer_phone"),
    destination: jsonb().$type<MirroredAddress>(),
    constraints: jsonb().$type<{ id: string; description: string }[]>().notNull().default([]),
    parentId: text("parent_id"),
    orderLanguage: text("order_language"),
    authenticationState: text("authentication_state"),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at"),
    /** Totals in the order's currency, kept in the transaction that changes what they add up. */
    onHoldMinor: minor("on_hold_minor").notNull().default(0),
    pendingHoldMinor: minor("pending_hold_minor").notNull().default(0),
    capturedMinor: minor("captured_minor").notNull().default(0),
    capturePendingMinor: minor("capture_pending_minor").notNull().default(0),
    refundedMinor: minor("refunded_minor").notNull().default(0),
    refundPendingMinor: minor("refund_pending_minor").notNull().default(0),
    /** The first live hold that runs out, by the environment's own rule (2 days in sandbox, 30 else). */
    holdEndsAt: instant("hold_ends_at"),
    /** Counts every intent and every movement on this order; a form older than it is stale. */
    version: integer().notNull().default(1),
    firstSeenAt: instant("first_seen_at").notNull().defaultNow(),
    /** When anything of this order last changed in the mirror; lists sort by it. */
    updatedAt: instant("updated_at").notNull().defaultNow(),
    refreshedAt: instant("refreshed_at"),
    /** Null once nothing of this order is undecided. */
    nextRefreshAt: instant("next_refresh_at"),
    ...observed(),
  },
  (t) => [
    environmentCheck("order_references_environment_known"),
    check("order_references_environment_in_id", sql`(left(${t.id}, 1) = 'S') = (${t.environment} = 'sandbox')`),
    check("order_references_total_has_currency", sql`(${t.totalMinor} is null) = (${t.currency} is null)`),
    check(
      "order_references_totals_not_negative",
      sql`least(${t.onHoldMinor}, ${t.pendingHoldMinor}, ${t.capturedMinor}, ${t.capturePendingMinor}, ${t.refundedMinor}, ${t.refundPendingMinor}) >= 0`,
    ),
    // Read backwards for "newest first". An index declared descending would put nulls last, and serve no plain `desc`.
    index("order_references_by_update").on(t.accountId, t.environment, t.updatedAt, t.id),
    index("order_references_by_state").on(t.accountId, t.environment, t.state, t.updatedAt, t.id),
    index("order_references_by_state_creation").on(t.accountId, t.environment, t.state, t.createdAt, t.id),
    index("order_references_by_creation").on(t.accountId, t.environment, t.createdAt, t.id),
    index("order_references_by_total").on(t.accountId, t.environment, t.currency, t.totalMinor, t.id),
    index("order_references_by_state_total").on(t.accountId, t.environment, t.currency, t.state, t.totalMinor, t.id),
    index("order_references_by_currency").on(t.accountId, t.environment, t.currency, t.updatedAt, t.id),
    index("order_references_by_reason_creation").on(t.accountId, t.environment, t.reason, t.createdAt, t.id),
    index("order_references_by_reason").on(t.accountId, t.environment, t.reason, t.updatedAt, t.id),
    index("order_references_by_hold")
      .on(t.accountId, t.environment, t.holdEndsAt, t.id)
      .where(sql`hold_ends_at is not null`),
    index("order_references_refunded")
      .on(t.accountId, t.environment, t.updatedAt, t.id)
      .where(sql`refunded_minor + refund_pending_minor > 0`),
    index("order_references_refunded_creation")
      .on(t.accountId, t.environment, t.createdAt, t.id)
      .where(sql`refunded_minor + refund_pending_minor > 0`),
    index("order_references_state_refunded")
      .on(t.accountId, t.environment, t.state, t.updatedAt, t.id)
      .where(sql`refunded_minor + refund_pending_minor > 0`),
    index("order_references_state_refunded_creation")
      .on(t.accountId, t.environment, t.state, t.createdAt, t.id)
      .where(sql`refunded_minor + refund_pending_minor > 0`),
    index("order_references_id_prefix").on(t.accountId, t.environment, t.id.op("text_pattern_ops")),
    // For the programs of the version before; to be dropped with the next migration of this table.
    index("order_references_seller_order").on(
      t.accountId,
      t.environment,
      sql`lower(seller_order_id) text_pattern_ops`,
      t.updatedAt,
    ),
    // What a search looks for: exact matches come newest first, beginnings by the text itself. The keys are functions of the migrations.
    index("order_references_seller_order_key").on(
      t.accountId,
      t.environment,
      sql`seller_order_key(seller_order_id) text_pattern_ops`,
      t.updatedAt,
    ),
    index("order_references_seller_order_number").on(
      t.accountId,
      t.environment,
      sql`substring(seller_order_id from '[0-9]+$') text_pattern_ops`,
      t.updatedAt,
    ),
    index("order_references_buyer_name").on(
      t.accountId,
      t.environment,
      sql`search_key(buyer_name) text_pattern_ops`,
      t.updatedAt,
    ),
    index("order_references_buyer_last_name").on(
      t.accountId,
      t.environment,
      sql`search_key(substring(buyer_name from '[^ ]+$')) text_pattern_ops`,
      t.updatedAt,
    ),
    index("order_references_buyer_email").on(
      t.accountId,
      t.environment,
      sql`lower(buyer_email) text_pattern_ops`,
      t.updatedAt,
    ),
    index("order_references_due")
      .on(t.nextRefreshAt)
      .where(sql`next_refresh_at is not null`),
  ],
);

const child = () => ({
  ...scope(),
  orderId: text("order_id")
    .notNull()
    .references(() => orderReferences.id),
});

export const authorizations = pgTable(
  "authorizations",
  {
    id: text().primaryKey(),
    ...child(),
    referenceId: text("reference_id"),
    ...stateColumns(),
    softDecline: boolean("soft_decline"),
    amountMinor: minor("amount_minor").notNull(),
    /** Amazon's CapturedAmount. It lags after CaptureNow; the captures say what was captured. */
    capturedMinor: minor("captured_minor").notNull().default(0),
    feeMinor: minor("fee_minor"),
    currency: text().notNull(),
    captureNow: boolean("capture_now").notNull().default(false),
    softDescriptor: text("soft_descriptor"),
    note: text(),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at"),
    intentId: uuid("intent_id"),
    ...observed(),
  },
  (t) => [
    environmentCheck("authorizations_environment_known"),
    check("authorizations_amounts", sql`${t.amountMinor} >= 0 and ${t.capturedMinor} >= 0`),
    index("authorizations_of_order").on(t.orderId),
    uniqueIndex("authorizations_reference").on(t.accountId, t.environment, t.referenceId),
  ],
);

export const captures = pgTable(
  "captures",
  {
    id: text().primaryKey(),
    ...child(),
    /** Null only while a capture made elsewhere has not been found in its authorization's id list. */
    authorizationId: text("authorization_id").references((): AnyPgColumn => authorizations.id),
    referenceId: text("reference_id"),
    ...stateColumns(),
    amountMinor: minor("amount_minor").notNull(),
    /** Amazon's RefundedAmount; whether it counts pending refunds is unknown. */
    refundedMinor: minor("refunded_minor").notNull().default(0),
    feeMinor: minor("fee_minor"),
    currency: text().notNull(),
    converted: jsonb().$type<{ amount: string; currencyCode: string; rate: string | null }>(),
    softDescriptor: text("soft_descriptor"),
    note: text(),
    createdAt: instant("created_at").notNull(),
    intentId: uuid("intent_id"),
    ...observed(),
  },
  (t) => [
    environmentCheck("captures_environment_known"),
    check("captures_amounts", sql`${t.amountMinor} >= 0 and ${t.refundedMinor} >= 0`),
    index("captures_of_order").on(t.orderId),
    index("captures_of_authorization").on(t.authorizationId),
    uniqueIndex("captures_reference").on(t.accountId, t.environment, t.referenceId),
  ],
);

export const refunds = pgTable(
  "refunds",
  {
    id: text().primaryKey(),
    ...child(),
    /** A refund never names its capture; it is known from the call that made it, or from the capture's id list. */
    captureId: text("capture_id").references((): AnyPgColumn => captures.id),
    referenceId: text("reference_id"),
    ...stateColumns(),
    type: text().notNull(),
    amountMinor: minor("amount_minor").notNull(),
    feeRefundedMinor: minor("fee_refunded_minor"),
    currency: text().notNull(),
    converted: jsonb().$type<{ amount: string; currencyCode: string; rate: string | null }>(),
    softDescriptor: text("soft_descriptor"),
    note: text(),
    createdAt: instant("created_at").notNull(),
    intentId: uuid("intent_id"),
    ...observed(),
  },
  (t) => [
    environmentCheck("refunds_environment_known"),
    check("refunds_amount", sql`${t.amountMinor} >= 0`),
    index("refunds_of_order").on(t.orderId),
    index("refunds_of_capture").on(t.captureId),
    uniqueIndex("refunds_reference").on(t.accountId, t.environment, t.referenceId),
  ],
);

export const objectKinds = ["order", "authorization", "capture", "refund"] as const;
export type ObjectKind = (typeof objectKinds)[number];
export const observationSources = ["action", "notification", "refresh", "import", "report"] as const;
export type ObservationSource = (typeof observationSources)[number];

/** Every accepted change of every mirrored object, without personal values: an order as it stood at any past moment. */
export const objectHistory = pgTable(
  "object_history",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    ...scope(),
    orderId: text("order_id").notNull(),
    kind: text({ enum: objectKinds }).notNull(),
    objectId: text("object_id").notNull(),
    state: text().notNull(),
    reason: text(),
    amountMinor: minor("amount_minor"),
    /** RefundedAmount of a capture, CapturedAmount of an authorization. */
    usedMinor: minor("used_minor"),
    currency: text(),
    /** The object's update time, by Amazon. */
    at: instant("at").notNull(),
    recordedAt: instant("recorded_at").notNull().defaultNow(),
    source: text({ enum: observationSources }).notNull(),
    intentId: uuid("intent_id"),
    /** The order's version that this change made. */
    orderVersion: integer("order_version").notNull(),
  },
  (t) => [index("object_history_of_order").on(t.orderId, t.id)],
);
