import { and, eq, type Column, type SQL } from "drizzle-orm";
import type { Environment } from "./schema";

/** One merchant account in one environment: the first condition of every read and the first column of every row. */
export type Scope = { accountId: string; environment: Environment };

export const inScope = (table: { accountId: Column; environment: Column }, scope: Scope): SQL =>
  and(eq(table.accountId, scope.accountId), eq(table.environment, scope.environment))!;
