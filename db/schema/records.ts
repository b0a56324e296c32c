import { bigint, bigserial, index, integer, jsonb, pgTable, primaryKey, real, text, uuid } from "drizzle-orm/pg-core";
import { accounts, environmentCheck, environments, instant } from "./accounts";
import { orderReferences } from "./orders";
import { users } from "./people";

/** Every HTTP try to Amazon, redacted before it is stored. Amazon asks to keep request ids and times for 30 days. */
export const apiCalls = pgTable(
  "api_calls",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => accounts.id),
    environment: text({ enum: environments }).notNull(),
    orderId: text("order_id"),
    intentId: uuid("intent_id"),
    action: text().notNull(),
    startedAt: instant("started_at").notNull(),
    durationMs: integer("duration_ms").notNull(),
    status: integer(),
    outcome: text().notNull(),
    code: text(),
    requestId: text("request_id"),
    request: jsonb().$type<{ path: string; parameters: Record<string, string> }>().notNull(),
    response: text(),
  },
  (t) => [
    environmentCheck("api_calls_environment_known"),
    index("api_calls_of_order").on(t.orderId, t.id),
    index("api_calls_of_scope").on(t.accountId, t.environment, t.id),
  ],
);

/** Notes of our own people on an order; never sent to Amazon. */
export const orderNotes = pgTable(
  "order_notes",
  {
    id: uuid().primaryKey().defaultRandom(),
    orderId: text("order_id")
      .notNull()
      .references(() => orderReferences.id),
    authorId: uuid("author_id")
      .notNull()
      .references(() => users.id),
    body: text().notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
    removedAt: instant("removed_at"),
  },
  (t) => [index("order_notes_of_order").on(t.orderId, t.createdAt)],
);

/** Amazon's leaky bucket per operation, as we believe it to be; shared by all processes. */
export const throttleBudgets = pgTable(
  "throttle_budgets",
  {
    accountId: uuid("account_id")
      .notNull()
      .references(() => accounts.id),
    environment: text({ enum: environments }).notNull(),
    action: text().notNull(),
    tokens: real().notNull(),
    at: instant("at").notNull(),
    /** Calls so far; for the benchmarks and the health page. */
    taken: bigint({ mode: "number" }).notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.environment, t.action] }),
    environmentCheck("throttle_budgets_environment_known"),
  ],
);
