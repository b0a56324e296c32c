import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import pg from "pg";
import "./failure";
import * as schema from "./schema";

export type Database = NodePgDatabase<typeof schema> & { $client: pg.Pool };
/** Inside a transaction. A function that takes a Tx does nothing that could not be rolled back. */
export type Tx = Parameters<Parameters<Database["transaction"]>[0]>[0];
export type Queryable = Database | Tx;

/** The role without which nothing of ours talks to the database: it can't change the audit trail or the schema. */
export const APPLICATION_ROLE = "tillway_app";

/** Nothing of ours takes this long: what does has lost its way, and holds locks that people wait for. */
const SESSION = {
  role: APPLICATION_ROLE,
  statement_timeout: "60s",
  idle_in_transaction_session_timeout: "60s",
};

export type ConnectOptions = {
  url: string;
  applicationName: string;
  /** Connections this process may hold at most. */
  max?: number;
  onLostConnection?: (error: Error) => void;
};

/**
 * A pool whose every session runs as the application's role, whoever logs in: the login must be a member of it. The role
 * comes with the connection itself, so `RESET ROLE` leads back to it.
 */
export function connect({ url, applicationName, max = 10, onLostConnection = () => {} }: ConnectOptions): Database {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: applicationName,
    max,
    connectionTimeoutMillis: 10_000,
    options: Object.entries(SESSION)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(" "),
  });
  // A restarted server ends connections, idle ones and ones in the middle of a transaction: their queries fail, the process stays.
  pool.on("error", onLostConnection);
  pool.on("connect", (client) => client.on("error", onLostConnection));
  return Object.assign(drizzle({ client: pool, schema }), { transaction: transactionsOn(pool) });
}

/**
 * The query library's own transaction on a connection that comes back to the pool whatever happens. Left to itself it keeps
 * one whose `begin` fails: each connection lost at that moment would take its place in the pool with it, until none is left.
 */
const transactionsOn =
  (pool: pg.Pool): Database["transaction"] =>
  async (work, config) => {
    const client = await pool.connect();
    try {
      return await drizzle({ client, schema }).transaction(work, config);
    } finally {
      client.release();
    }
  };
