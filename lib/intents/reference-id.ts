import { randomBytes } from "node:crypto";

/**
 * A new AuthorizationReferenceId, CaptureReferenceId or RefundReferenceId: Amazon's idempotency key, at most 32 of
 * `A-Za-z0-9-_` (wire reference 9.4). 168 random bits, so that it is unique across kinds, accounts and installations.
 */
export const newReferenceId = (): string => `tw-${randomBytes(21).toString("base64url")}`;
