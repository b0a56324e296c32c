import type { Environment, Owned } from "../model";
import type { Database, ObjectTable } from "./database";

export type Scope = { sellerId: string; environment: Environment };
type Keys = { parentId?: string | undefined; search?: string | undefined };

/** A table of whole objects; `keys` names what they are looked up by besides their id. */
export function objects<T extends Owned>(
  database: Database,
  name: ObjectTable,
  keys: (object: T) => Keys = () => ({}),
) {
  type Row = { body: string };
  const read = ({ body }: Row) => JSON.parse(body) as T;
  return {
    /** Only the owner's, and only in its own environment: to anyone else the id does not exist. */
    find(id: string, scope: Scope): T | undefined {
      const sql = `SELECT body FROM ${name} WHERE id = ? AND seller_id = ? AND environment = ?`;
      const row = database.one<Row>(sql, id, scope.sellerId, scope.environment);
      return row && read(row);
    },
    get(id: string): T | undefined {
      const row = database.one<Row>(`SELECT body FROM ${name} WHERE id = ?`, id);
      return row && read(row);
    },
    save(object: T): T {
      const { parentId, search } = keys(object);
      database.run(
        `INSERT INTO ${name} (id, environment, seller_id, parent_id, search, body) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET search = excluded.search, body = excluded.body`,
        ...[object.id, object.environment, object.sellerId, parentId ?? null, search ?? null, JSON.stringify(object)],
      );
      return object;
    },
    of: (parentId: string): T[] =>
      database.all<Row>(`SELECT body FROM ${name} WHERE parent_id = ? ORDER BY sequence`, parentId).map(read),
    search: (scope: Scope, search: string): T[] =>
      database
        .all<Row>(
          `SELECT body FROM ${name} WHERE seller_id = ? AND environment = ? AND search = ? ORDER BY sequence`,
          ...[scope.sellerId, scope.environment, search],
        )
        .map(read),
    all: (sellerId?: string): T[] =>
      (sellerId === undefined
        ? database.all<Row>(`SELECT body FROM ${name} ORDER BY sequence`)
        : database.all<Row>(`SELECT body FROM ${name} WHERE seller_id = ? ORDER BY sequence`, sellerId)
      ).map(read),
  };
}
