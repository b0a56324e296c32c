import type { World } from "./world";

export type Ledger = Awaited<ReturnType<World["amazon"]["ledger"]>>;
export type Made = { id: string; parentId: string; referenceId: string; amountMinor: number };

/** What the ledger has of the objects that each operation makes, and what each hangs on. */
export const madeAt = ({
  authorizations,
  captures,
  refunds,
}: Ledger): Record<"Authorize" | "Capture" | "Refund", Made[]> => ({
  Authorize: authorizations.map((a) => ({
    id: a.amazonAuthorizationId,
    parentId: a.amazonOrderReferenceId,
    referenceId: a.authorizationReferenceId,
    amountMinor: a.amountMinor,
  })),
  Capture: captures.map((c) => ({
    id: c.amazonCaptureId,
    parentId: c.amazonAuthorizationId,
    referenceId: c.captureReferenceId,
    amountMinor: c.amountMinor,
  })),
  Refund: refunds.map((r) => ({
    id: r.amazonRefundId,
    parentId: r.amazonCaptureId,
    referenceId: r.refundReferenceId,
    amountMinor: r.amountMinor,
  })),
});
