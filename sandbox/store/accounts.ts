import type { Account } from "../model";
import type { Database } from "./database";

export function accountTable(database: Database) {
  type Row = { body: string };
  const read = (row: Row | undefined) => row && (JSON.parse(row.body) as Account);
  return {
    bySeller: (sellerId: string) => read(database.one("SELECT body FROM accounts WHERE seller_id = ?", sellerId)),
    byKey: (accessKeyId: string) =>
      read(database.one("SELECT body FROM accounts WHERE access_key_id = ?", accessKeyId)),
    all: () =>
      database.all<Row>("SELECT body FROM accounts ORDER BY rowid").map((row) => JSON.parse(row.body) as Account),
    save(account: Account): Account {
      database.run(
        `INSERT INTO accounts (seller_id, access_key_id, body) VALUES (?, ?, ?)
         ON CONFLICT (seller_id) DO UPDATE SET body = excluded.body`,
        ...[account.sellerId, account.accessKeyId, JSON.stringify(account)],
      );
      return account;
    },
  };
}
