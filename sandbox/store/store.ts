import type {
  Authorization,
  BillingAgreement,
  Capture,
  OrderReference,
  ProviderCredit,
  ProviderCreditReversal,
  Refund,
  Report,
  ReportRequest,
} from "../model";
import { accountTable } from "./accounts";
import { emptiedByReset, openDatabase } from "./database";
import { faultTable } from "./faults";
import { movementTable } from "./movements";
import { notificationTable } from "./notifications";
import { objects } from "./objects";
import { referenceTable } from "./references";
import { timerTable } from "./timers";

export type Store = ReturnType<typeof openStore>;

export function openStore(directory: string) {
  const database = openDatabase(directory);
  return {
    accounts: accountTable(database),
    orders: objects<OrderReference>(database, "order_references", (order) => ({
      parentId: order.agreementId,
      search: order.sellerOrder.sellerOrderId,
    })),
    authorizations: objects<Authorization>(database, "authorizations", ({ orderId }) => ({ parentId: orderId })),
    captures: objects<Capture>(database, "captures", ({ authorizationId }) => ({ parentId: authorizationId })),
    refunds: objects<Refund>(database, "refunds", ({ captureId }) => ({ parentId: captureId })),
    agreements: objects<BillingAgreement>(database, "billing_agreements"),
    credits: objects<ProviderCredit>(database, "provider_credits", ({ captureId }) => ({ parentId: captureId })),
    reversals: objects<ProviderCreditReversal>(database, "provider_credit_reversals", (reversal) => ({
      parentId: reversal.creditId,
      search: reversal.refundId,
    })),
    reportRequests: objects<ReportRequest>(database, "report_requests"),
    reports: objects<Report>(database, "reports"),
    references: referenceTable(database),
    movements: movementTable(database),
    timers: timerTable(database),
    faults: faultTable(database),
    notifications: notificationTable(database),
    meta: {
      get: (key: string) => database.one<{ value: string }>("SELECT value FROM meta WHERE key = ?", key)?.value,
      set: (key: string, value: string) =>
        database.run(
          "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
          key,
          value,
        ),
    },
    reset: () => emptiedByReset.forEach((table) => database.run(`DELETE FROM ${table}`)),
    transaction: database.transaction,
    close: database.close,
  };
}
