import { drizzle } from "drizzle-orm/node-postgres";
import type pg from "pg";
import type { Database } from "@/db/client";
import * as schema from "@/db/schema";

/** A statement as it went to the database. */
export type Statement = { text: string; values: unknown[] };

/** The same connections, with each statement noted on its way. */
export type Recording = { db: Database; statementsOf: (work: () => Promise<unknown>) => Promise<Statement[]> };

export function recording({ $client }: Database): Recording {
  let noted: Statement[] = [];
  const logQuery = (text: string, values: unknown[]) => void noted.push({ text, values });
  const db = drizzle({ client: $client, schema, logger: { logQuery } });
  const statementsOf = async (work: () => Promise<unknown>) => {
    noted = [];
    await work();
    return noted;
  };
  return { db, statementsOf };
}

const asText = { getTypeParser: () => (value: string) => value } as unknown as pg.CustomTypesConfig;

/** The same statements bare: on plain pg, their rows left as text. The database plans them each time, as it does for the pages. */
export async function runBare(client: pg.ClientBase, statements: Statement[]): Promise<void> {
  for (const { text, values } of statements) await client.query({ text, values, types: asText, rowMode: "array" });
}

type Plan = { "Shared Hit Blocks"?: number; "Shared Read Blocks"?: number };

/** How many blocks of 8 kB the database looks at to answer them: a measure that no busy machine disturbs. */
export async function blocksOf(client: pg.ClientBase, statements: Statement[]): Promise<number> {
  let blocks = 0;
  for (const { text, values } of statements.filter(({ text }) => /^\s*(select|with)\b/i.test(text))) {
    const { rows } = await client.query<{ "QUERY PLAN": { Plan: Plan }[] }>(
      `explain (analyze, buffers, format json) ${text}`,
      values,
    );
    const { Plan: plan } = rows[0]!["QUERY PLAN"][0]!;
    blocks += (plan["Shared Hit Blocks"] ?? 0) + (plan["Shared Read Blocks"] ?? 0);
  }
  return blocks;
}
