import type { Refusal } from "./refusal";
import type { Environment } from "./snapshot";

/** Domain reference 1.10.4. The unit is undocumented; characters are counted. `reachesBuyer`: Amazon mails it to them. */
// prettier-ignore
export const texts = {
  sellerNote:                 { max: 1024, reachesBuyer: true },
  sellerAuthorizationNote:    { max: 255,  reachesBuyer: true }, // only with CaptureNow
  sellerCaptureNote:          { max: 255,  reachesBuyer: true },
  sellerRefundNote:           { max: 255,  reachesBuyer: true },
  cancelationReason:          { max: 1024, reachesBuyer: false },
  orderClosureReason:         { max: 1024, reachesBuyer: false },
  authorizationClosureReason: { max: 255,  reachesBuyer: true },
} as const;
export type TextField = keyof typeof texts;

/** Everything that XML 1.0 can't carry: Amazon puts U+FFFD in its place (wire reference 3.1). */
const UNWRITABLE = /[^\t\n\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/**
 * A text as it comes back from Amazon: browsers send line breaks as CR LF and XML knows LF alone, and pasted text hides
 * characters that nobody meant. What goes out otherwise could never be recognized again.
 */
export const plainText = (text: string): string => text.replace(/\r\n?/g, "\n").replace(UNWRITABLE, "").trim();

/** After the AMZ* that Amazon puts before it (domain reference 3.3). */
export const SOFT_DESCRIPTOR_MAX = 16;
const REFERENCE_ID_MAX = 32;

export type Mode = "demo" | "test" | "production";
export type NoteTerms = { environment: Environment; mode: Mode; max: number };

/** Simulation strings belong to the sandbox: in production they would be mailed to the buyer (domain reference 4.1). */
export function refuseNote(text: string, { environment, mode, max }: NoteTerms): Refusal | null {
  const live = environment === "production" || mode === "production";
  if (live && /SandboxSimulation/i.test(text)) return { why: "simulationInProduction" };
  return refuseLength(text, max);
}

export const refuseSoftDescriptor = (text: string): Refusal | null => refuseLength(text, SOFT_DESCRIPTOR_MAX);

/** AuthorizationReferenceId, CaptureReferenceId, RefundReferenceId (MWS reference 9.3). */
export const refuseReferenceId = (id: string): Refusal | null =>
  /^[A-Za-z0-9_-]+$/.test(id) && id.length <= REFERENCE_ID_MAX
    ? null
    : { why: "referenceIdMalformed", max: REFERENCE_ID_MAX };

function refuseLength(text: string, max: number): Refusal | null {
  const length = [...text].length;
  return length > max ? { why: "textTooLong", length, max } : null;
}
