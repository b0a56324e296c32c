import type { Operation } from "../snapshot";

/** An operation as a thing and as a deed. */
// prettier-ignore
export const operations: Record<Operation, { noun: string; verb: string; past: string }> = {
  Authorize:                { noun: "an authorization",        verb: "authorize", past: "authorized" },
  Capture:                  { noun: "a capture",               verb: "capture",   past: "captured" },
  Refund:                   { noun: "a refund",                verb: "refund",    past: "refunded" },
  CancelOrderReference:     { noun: "canceling the order",     verb: "cancel",    past: "canceled" },
  CloseOrderReference:      { noun: "closing the order",       verb: "close",     past: "closed" },
  CloseAuthorization:       { noun: "releasing a hold",        verb: "release",   past: "released" },
  SetOrderReferenceDetails: { noun: "changing the details",    verb: "change",    past: "changed" },
  SetOrderAttributes:       { noun: "adding order attributes", verb: "add",       past: "added" },
  ConfirmOrderReference:    { noun: "confirming the order",    verb: "confirm",   past: "confirmed" },
};
