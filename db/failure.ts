import { NodePgPreparedQuery } from "drizzle-orm/node-postgres";

// The query library's errors quote every parameter, and the database's own ones the values of a row: names, addresses, notes.
// Errors end in logs and in the queue's last_error, so what leaves here says what went wrong, and not with whose data.

type Known = { code: string; constraint?: string; table?: string };

/** A statement that the database refused. */
class StatementFailed extends Error {
  override readonly name = "StatementFailed";
  constructor(known: Known, words: string) {
    super(words, { cause: known });
  }
}

/** SQLSTATE classes whose messages name our own schema, roles and connections, never a value. */
const QUOTES_NO_VALUE = /^(08|25|40|42|53|55|57)/;

/** The same failure without anybody's data; what isn't the database's passes as it is. */
export function withoutValues(error: unknown): unknown {
  const said = error instanceof Error && "params" in error ? error.cause : error;
  if (!isDatabaseError(said)) return said;
  const { code, constraint, table, message } = said;
  const words = [
    `The database refused a statement: ${code}`,
    ...(constraint ? [`constraint ${constraint}`] : []),
    ...(table ? [`table ${table}`] : []),
    ...(QUOTES_NO_VALUE.test(code) ? [message] : []),
  ];
  return new StatementFailed({ code, constraint, table }, words.join(", "));
}

const isDatabaseError = (error: unknown): error is Error & Known =>
  error instanceof Error && "severity" in error && "code" in error;

const { execute } = NodePgPreparedQuery.prototype;
/** Every statement of this process goes through here. */
NodePgPreparedQuery.prototype.execute = async function (...given): Promise<unknown> {
  try {
    return (await execute.apply(this, given)) as unknown;
  } catch (error) {
    throw withoutValues(error);
  }
};
