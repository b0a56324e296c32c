/** What Amazon's documents leave open or contradict each other on: one named choice each, with the side we take. */
export type PaymentSettings = {
  /** 10 in the guide and most editions, 25 on the EU terminology page (domain reference 1.10.2, 9.1 #2). */
  authorizationsMax: number;
  /** 10 per capture (domain reference 1.10.2). */
  refundsMax: number;
  /** Whether a declined authorization uses up one of the ten; the guide says "successful" (domain reference 9.2). */
  declinedAuthorizationsCount: boolean;
  /** Whether a declined refund uses up one of the ten; nothing is documented. */
  declinedRefundsCount: boolean;
  /** Cancel on a Draft: outcome undocumented, and three hours do the same (domain reference 2.1.3). */
  draftsCanBeCanceled: boolean;
  /** SetOrderAttributes on a Canceled or Closed order: outcome undocumented (domain reference 2.1.3). */
  attributesAfterEnd: boolean;
  /**
   * The most that may be added in a presentment currency. Limits are stated in the ledger currency and how Amazon converts them is
   * undocumented (domain reference 3.7); null is not known, and adds nothing.
   */
  presentmentOverageMinor: number | null;
  /**
   * Hundredths of each currency (80_00: ¥80) that a euro or a pound, whichever bought less, has bought at all times since the euro
   * began: the maximum per call is worth more.
   */
  leastPerLedgerUnitHundredths: Readonly<Record<string, number>>;
};

export const defaultSettings: PaymentSettings = {
  authorizationsMax: 10,
  refundsMax: 10,
  declinedAuthorizationsCount: false,
  declinedRefundsCount: false,
  draftsCanBeCanceled: false,
  attributesAfterEnd: false,
  presentmentOverageMinor: null,
  leastPerLedgerUnitHundredths: {
    ...{ AUD: 1_00, CHF: 70, DKK: 7_00, EUR: 1_00, GBP: 50, HKD: 6_00, JPY: 80_00, NOK: 7_00, NZD: 1_00, SEK: 8_00 },
    ...{ USD: 80, ZAR: 5_00 },
  },
};

/** What a rule needs besides the facts. `now` is Amazon's clock: ours plus the offset its last answer showed. */
export type Terms = { now: Date; settings: PaymentSettings };
export const termsAt = (now: Date, settings: PaymentSettings = defaultSettings): Terms => ({ now, settings });
