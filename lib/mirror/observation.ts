import type { ObservationSource } from "@/db/schema";
import type { Scope } from "@/db/scope";
import type { AuthorizationDetails, CaptureDetails, OrderReferenceDetails, RefundDetails } from "@/lib/mws";

/** When, how and for whom something was seen at Amazon. */
export type Observation = {
  scope: Scope;
  source: ObservationSource;
  /** Amazon's clock when it answered, from the answer's headers. */
  answeredAt: Date;
  /** A repeated write's answer: it may show what was when the first one was answered, so it counts as no newer than the state it shows. */
  replayed?: boolean;
};

/** What one transaction saw of one order. Parents come first: a capture needs its authorization's row. */
export type Seen = {
  order?: OrderReferenceDetails;
  authorizations?: AuthorizationDetails[];
  captures?: { details: CaptureDetails; authorizationId: string | null }[];
  refunds?: { details: RefundDetails; captureId: string | null }[];
};

/** What one answer showed, and as of when. */
export type Answer = Pick<Observation, "answeredAt" | "replayed"> & { seen: Seen };

/** What decides between two observations of one object, most telling first (architecture, section 5). */
export type Rank = {
  observedTerminal: boolean;
  observedStateAt: Date;
  observedAnswerAt: Date;
  observedWeight: number;
};

/** An older observation never wins; one seen at the very same moment may, since it adds nothing false. */
export function isNewer(seen: Rank, known: Rank): boolean {
  const order =
    Number(seen.observedTerminal) - Number(known.observedTerminal) ||
    seen.observedStateAt.getTime() - known.observedStateAt.getTime() ||
    seen.observedAnswerAt.getTime() - known.observedAnswerAt.getTime() ||
    seen.observedWeight - known.observedWeight;
  return order >= 0;
}

/** Fields that Amazon stopped showing never erase known ones. */
export function keepKnown<T extends Record<string, unknown>>(known: T, seen: Partial<T>): T {
  const present = Object.entries(seen).filter(([, value]) => value !== undefined && value !== null);
  return { ...known, ...Object.fromEntries(present) };
}
