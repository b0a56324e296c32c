/** An answer has four classes, decided by one table. Not knowing is never failure. */
export type Outcome<T> =
  | {
      /** HTTP 200, readable, and about the reference, amount and currency that were sent. Declined is done. */
      kind: "done";
      value: T;
      requestId: string;
      /** The server's clock at the answer (`x-mws-timestamp`, else `Date`). */
      answeredAt: Date | null;
    }
  | {
      /** Surely not done; the same call can succeed later. */
      kind: "notDoneLater";
      /** Amazon's code, or `Cancelled` when the caller's signal was aborted before anything was sent. */
      code: string;
      /** Not sooner than this. */
      waitMs: number;
      /** Clock, key, signature or access is wrong: every call of this account would fail alike. */
      pausesAccount: boolean;
      answeredAt: Date | null;
      message: string;
    }
  | {
      /** Amazon's last word about this call, by `code`. `message` is for people, never to branch on. */
      kind: "final";
      code: string;
      /** Whether the reference lists the code: of any other nobody knows for sure that the call did nothing. */
      listed: boolean;
      message: string;
      requestId: string;
      answeredAt: Date | null;
      status: number;
    }
  | {
      /** Time-out, reset, redirect, 5xx, an answer that cannot be read or is not ours. A write may or may not have taken effect. */
      kind: "notKnown";
      why: string;
      answeredAt: Date | null;
    };

export type OutcomeKind = Outcome<unknown>["kind"];
