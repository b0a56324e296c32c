import { sql } from "drizzle-orm";
import { bigint, boolean, check, index, pgTable, primaryKey, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";

export const environments = ["sandbox", "production"] as const;
export type Environment = (typeof environments)[number];
export const regions = ["us", "uk", "de", "jp"] as const;
export type Region = (typeof regions)[number];

export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });
export const environmentCheck = (name: string) => check(name, sql`environment in ('sandbox', 'production')`);

/** The merchant's organization: one row. */
export const organization = pgTable(
  "organization",
  {
    onlyRow: boolean("only_row").primaryKey().default(true),
    name: text().notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  () => [check("organization_is_one_row", sql`only_row`)],
);

/** A merchant account at Amazon: one seller id in one region. `slug` is its name in every URL. */
export const accounts = pgTable(
  "accounts",
  {
    id: uuid().primaryKey().defaultRandom(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    sellerId: text("seller_id").notNull(),
    region: text({ enum: regions }).notNull(),
    /** The ledger currency of the region; an order may be in another one (multi-currency). */
    currency: text().notNull(),
    timeZone: text("time_zone").notNull().default("UTC"),
    storeName: text("store_name"),
    softDescriptor: text("soft_descriptor"),
    /** Where Amazon sends the buyer after the bank's challenge; ConfirmOrderReference needs both in EU and UK. */
    confirmSuccessUrl: text("confirm_success_url"),
    confirmFailureUrl: text("confirm_failure_url"),
    createdAt: instant("created_at").notNull().defaultNow(),
    archivedAt: instant("archived_at"),
  },
  (t) => [
    unique("accounts_seller_in_region").on(t.sellerId, t.region),
    check("accounts_slug_form", sql`${t.slug} ~ '^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$'`),
    check("accounts_region_known", sql`${t.region} in ('us', 'uk', 'de', 'jp')`),
    check("accounts_confirm_urls_both", sql`(${t.confirmSuccessUrl} is null) = (${t.confirmFailureUrl} is null)`),
  ],
);

/** Keys of an account, newest first. Rotation adds a row and retires the one before; a secret is never shown again. */
export const accountCredentials = pgTable(
  "account_credentials",
  {
    id: uuid().primaryKey().defaultRandom(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => accounts.id),
    accessKeyId: text("access_key_id").notNull(),
    secretCipher: text("secret_cipher").notNull(),
    authTokenCipher: text("auth_token_cipher"),
    createdAt: instant("created_at").notNull().defaultNow(),
    retiredAt: instant("retired_at"),
  },
  (t) => [
    index("account_credentials_in_use")
      .on(t.accountId, t.createdAt)
      .where(sql`retired_at is null`),
  ],
);

/** One account in one environment: what is switched on, how far Amazon's clock is from ours, and whether sending is paused. */
export const accountEnvironments = pgTable(
  "account_environments",
  {
    accountId: uuid("account_id")
      .notNull()
      .references(() => accounts.id),
    environment: text({ enum: environments }).notNull(),
    enabled: boolean().notNull().default(true),
    /** Amazon's clock minus ours, from the last answer's headers. */
    clockOffsetMs: bigint("clock_offset_ms", { mode: "number" }).notNull().default(0),
    clockSeenAt: instant("clock_seen_at"),
    lastAnsweredAt: instant("last_answered_at"),
    pausedUntil: instant("paused_until"),
    /** Amazon's error code that paused it: RequestExpired, SignatureDoesNotMatch, InvalidAccessKeyId, AccessDenied … */
    pausedBecause: text("paused_because"),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.environment] }), environmentCheck("account_environments_known")],
);
