import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { merge } from "./merge";
import { isNewer, type Rank } from "./observation";

type Row = Rank & {
  state: string;
  reason: string | null;
  reasonDescription: string | null;
  refundedMinor: number;
  note: string | null;
};

const at = (second: number) => new Date(second * 1_000);
const seen = (more: Partial<Row> = {}): Row => ({
  ...{ state: "Completed", reason: null, reasonDescription: null, refundedMinor: 0, note: null },
  ...{ observedTerminal: false, observedStateAt: at(1), observedAnswerAt: at(1), observedWeight: 1 },
  ...more,
});
const capture = (known: Row, next: Row) => merge("capture", known, next, ["refundedMinor"]);

describe("an observation", () => {
  // prettier-ignore
  const losing: [string, Partial<Row>, Partial<Row>][] = [
    ["of an older state",                      { observedStateAt: at(2) },                      { observedStateAt: at(1), observedAnswerAt: at(9) }],
    ["of the same state, answered earlier",    { observedAnswerAt: at(2) },                     { observedAnswerAt: at(1) }],
    ["by notification of what a Get showed",   { observedWeight: 1 },                           { observedWeight: 0 }],
    ["that leaves a terminal state",           { state: "Closed", observedTerminal: true },     { state: "Completed", observedStateAt: at(9), observedAnswerAt: at(9) }],
    ["that goes back where no road leads",     { state: "Completed" },                          { state: "Pending", observedStateAt: at(9), observedAnswerAt: at(9) }],
  ];
  for (const [name, known, next] of losing)
    test(`${name} loses`, () => expect(capture(seen(known), seen(next))).toBeNull());

  test("of a newer state wins", () => {
    const closed = seen({
      state: "Closed",
      reason: "MaxAmountRefunded",
      observedTerminal: true,
      observedStateAt: at(2),
    });
    expect(capture(seen(), closed)).toMatchObject({
      changed: true,
      row: { state: "Closed", reason: "MaxAmountRefunded" },
    });
  });

  test("of the same facts later is no change", () =>
    expect(capture(seen(), seen({ observedAnswerAt: at(9) }))).toMatchObject({ changed: false }));

  test("that no longer shows a field keeps what was known", () =>
    expect(capture(seen({ note: "thanks" }), seen({ observedAnswerAt: at(2) }))).toMatchObject({
      row: { note: "thanks" },
      changed: false,
    }));

  test("in which money that went is back is believed, and says so", () =>
    expect(capture(seen({ refundedMinor: 500 }), seen({ refundedMinor: 300, observedAnswerAt: at(2) }))).toMatchObject({
      row: { refundedMinor: 300 },
      changed: true,
      shrunk: [{ sum: "refundedMinor", shownMinor: 300, beforeMinor: 500 }],
    }));

  test.each([300, 500])("of the same moment keeps the larger sum, whichever comes last (%i)", (last) =>
    expect(capture(seen({ refundedMinor: 800 - last }), seen({ refundedMinor: last }))).toMatchObject({
      row: { refundedMinor: 500 },
      shrunk: [],
    }),
  );

  test("of another state does not keep the explanation of the one before", () => {
    const suspended = seen({ state: "Suspended", reason: "InvalidPaymentMethod", reasonDescription: "Card refused" });
    const open = seen({ state: "Open", observedStateAt: at(2), observedAnswerAt: at(2) });
    expect(merge("orderReference", suspended, open, [])).toMatchObject({
      row: { state: "Open", reason: null, reasonDescription: null },
    });
  });

  test("of the same state that no longer explains it keeps the explanation", () => {
    const closed = seen({ state: "Closed", reason: "SellerClosed", reasonDescription: "done", observedTerminal: true });
    const again = { ...closed, reasonDescription: null, observedAnswerAt: at(2) };
    expect(merge("orderReference", closed, again, [])).toMatchObject({ row: { reasonDescription: "done" } });
  });
});

test("in whatever order observations come, the same one is kept", () => {
  const rank = fc.record({
    observedTerminal: fc.boolean(),
    observedStateAt: fc.integer({ min: 0, max: 3 }).map(at),
    observedAnswerAt: fc.integer({ min: 0, max: 3 }).map(at),
    observedWeight: fc.constantFrom(0, 1),
  });
  const last = (ranks: Rank[]) => ranks.reduce((known, next) => (isNewer(next, known) ? next : known));
  fc.assert(
    fc.property(fc.array(rank, { minLength: 1, maxLength: 6 }), (ranks) => {
      expect(last(ranks.toReversed())).toEqual(last(ranks));
    }),
  );
});
