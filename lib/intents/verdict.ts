import type { Outcome } from "@/lib/mws";
import type { Answer } from "@/lib/mirror/observation";
import type { Intent } from "./ports";

/** What one look at Amazon's side showed. */
export type Look =
  | { kind: "found"; resultId: string; seen: Answer[] }
  | { kind: "absent"; seen: Answer[] }
  /** Somebody else changed what this would overwrite. */
  | { kind: "overtaken"; why: string; seen: Answer[] }
  | { kind: "unclear"; why: string };

/** Where an intent goes from `sending`. */
export type Verdict =
  | { to: "accepted"; resultId: string; seen: Answer[] }
  | { to: "refused"; code: string; message: string; seen: Answer[] }
  | { to: "later"; code: string; waitMs: number; pausesAccount: boolean }
  | { to: "unanswered"; why: string; pendingRefusal?: { code: string; message: string }; negativeLook?: boolean }
  | { to: "needs_person"; why: string; code: string | null };

/** Codes that say that our reference is taken by something that isn't ours: only a person can tell (wire reference 7). */
const CONFLICTS = new Set(["DuplicateRequest", "DuplicateReferenceId"]);

/** What an answer other than "done" means for the intent. */
export function afterNoDone(intent: Intent, outcome: Exclude<Outcome<unknown>, { kind: "done" }>): Verdict {
  switch (outcome.kind) {
    case "notDoneLater":
      return { to: "later", code: outcome.code, waitMs: outcome.waitMs, pausesAccount: outcome.pausesAccount };
    case "notKnown":
      return { to: "unanswered", why: outcome.why };
    case "final": {
      const { code, listed, message } = outcome;
      if (CONFLICTS.has(code)) return { to: "needs_person", why: message, code };
      // Amazon may have acted before an earlier answer was lost, or may mean by a code unknown to us what we can't guess: look first.
      if (intent.everUnanswered || !listed)
        return { to: "unanswered", why: message, pendingRefusal: { code, message } };
      return { to: "refused", code, message, seen: [] };
    }
  }
}

/**
 * What a look that began then means for an intent that was unanswered; null: it isn't there, so it is sent again under the same
 * reference.
 */
export function afterLook(intent: Intent, look: Look, beganAt: Date, negativeLooksApartMs: number): Verdict | null {
  switch (look.kind) {
    case "found":
      return { to: "accepted", resultId: look.resultId, seen: look.seen };
    case "overtaken":
      return { to: "needs_person", why: look.why, code: null };
    case "unclear":
      return { to: "unanswered", why: look.why };
    case "absent": {
      const { pendingRefusal, firstNegativeLookAt } = intent;
      if (!pendingRefusal) return null;
      const confirmed =
        firstNegativeLookAt && beganAt.getTime() - firstNegativeLookAt.getTime() >= negativeLooksApartMs;
      if (confirmed) return { to: "refused", ...pendingRefusal, seen: look.seen };
      return { to: "unanswered", why: pendingRefusal.message, pendingRefusal, negativeLook: true };
    }
  }
}
