import type { Environment } from "../model";
import type { Database } from "./database";
import type { Scope } from "./objects";

/** `authorization` holds money; every other kind moves it: plus to the merchant, minus back to the buyer. */
export type MovementKind = "authorization" | "capture" | "refund" | "guaranteeClaim" | "chargeback";
export type Movement = {
  sequence: number;
  at: number;
  environment: Environment;
  sellerId: string;
  kind: MovementKind;
  objectId: string;
  orderId: string;
  amountMinor: number;
  currencyCode: string;
};

const columns = `sequence, at, environment, seller_id AS sellerId, kind, object_id AS objectId, order_id AS orderId,
  amount_minor AS amountMinor, currency_code AS currencyCode`;

export function movementTable(database: Database) {
  return {
    add: (movement: Omit<Movement, "sequence">) =>
      database.run(
        `INSERT INTO movements (at, environment, seller_id, kind, object_id, order_id, amount_minor, currency_code)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
        ...[movement.at, movement.environment, movement.sellerId, movement.kind],
        ...[movement.objectId, movement.orderId, movement.amountMinor, movement.currencyCode],
      ),
    all: (sellerId?: string) =>
      sellerId === undefined
        ? database.all<Movement>(`SELECT ${columns} FROM movements ORDER BY sequence`)
        : database.all<Movement>(`SELECT ${columns} FROM movements WHERE seller_id = ? ORDER BY sequence`, sellerId),
    between: ({ sellerId, environment }: Scope, from: number, to: number) =>
      database.all<Movement>(
        `SELECT ${columns} FROM movements WHERE seller_id = ? AND environment = ? AND at >= ? AND at < ? ORDER BY sequence`,
        ...[sellerId, environment, from, to],
      ),
  };
}
