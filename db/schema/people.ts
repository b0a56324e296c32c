import { sql } from "drizzle-orm";
import { check, integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { accounts, environmentCheck, environments, instant } from "./accounts";

export const roles = ["viewer", "auditor", "agent", "operator", "admin"] as const;
export type Role = (typeof roles)[number];

export const users = pgTable(
  "users",
  {
    id: uuid().primaryKey().defaultRandom(),
    /** Lower case, trimmed. */
    email: text().notNull().unique(),
    name: text().notNull(),
    role: text({ enum: roles }).notNull(),
    /** argon2id; null for people who come by company sign-on only. */
    passwordHash: text("password_hash"),
    /** Sessions issued before this moment are over. */
    sessionsValidFrom: instant("sessions_valid_from").notNull().defaultNow(),
    lastSignInAt: instant("last_sign_in_at"),
    createdAt: instant("created_at").notNull().defaultNow(),
    disabledAt: instant("disabled_at"),
  },
  (t) => [
    check("users_email_lower", sql`${t.email} = lower(btrim(${t.email}))`),
    check("users_role_known", sql`${t.role} in ('viewer', 'auditor', 'agent', 'operator', 'admin')`),
  ],
);

/** Which account, in which environment, a person sees. Administrators see all and need no row. */
export const memberships = pgTable(
  "memberships",
  {
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    accountId: uuid("account_id")
      .notNull()
      .references(() => accounts.id),
    environment: text({ enum: environments }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.accountId, t.environment] }),
    environmentCheck("memberships_environment_known"),
  ],
);

/** Failed sign-ins, counted per e-mail address and per caller, so that guessing slows down across all web processes. */
export const signInAttempts = pgTable(
  "sign_in_attempts",
  {
    id: uuid().primaryKey().defaultRandom(),
    /** `email:<sha-256>` or `address:<sha-256>`: counting needs no personal value. */
    subject: text().notNull(),
    failures: integer().notNull().default(0),
    windowStartedAt: instant("window_started_at").notNull().defaultNow(),
    blockedUntil: instant("blocked_until"),
  },
  (t) => [unique("sign_in_attempts_subject").on(t.subject)],
);
