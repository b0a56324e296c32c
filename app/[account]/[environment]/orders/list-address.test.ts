import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cursorText, listHref, listQuery, readAddress, type Given } from "./list-address";

const read = (given: Given, currencies = ["USD", "EUR"]) => readAddress(given, currencies);

describe("an address", () => {
  test("of nothing is the whole list, last updated first", () => {
    const { ask, problems } = read({});
    expect(ask).toMatchObject({ state: null, text: null, sort: "updated", direction: "newest", at: null });
    expect(problems).toEqual([]);
  });

  test("is read the same after it was written", () => {
    const text = fc.string({ maxLength: 20 }).map((one) => one.trim());
    const given = fc.record({
      state: fc.constantFrom("Open", "", "Draft"),
      q: text,
      created: fc.constantFrom("7d", "30d", "0d", "x"),
      currency: fc.constantFrom("USD", "JPY", "XXX"),
      min: fc.constantFrom("10.50", "1,234", "", "abc"),
      refunded: fc.constantFrom("yes", "no", "maybe"),
      hold: fc.constantFrom("3", "-1", ""),
      sort: fc.constantFrom("updated", "created", "total", "hold", "name"),
      dir: fc.constantFrom("newest", "oldest", ""),
    });
    fc.assert(
      fc.property(given, (one) => {
        const address = read(one);
        expect(read(Object.fromEntries(new URLSearchParams(listQuery(address))))).toEqual({ ...address, unknown: [] });
      }),
    );
  });

  test("that repeats a name, or has names of nobody's, means nothing by it", () => {
    expect(read({ state: ["Open", "Closed"], utm: "x" })).toMatchObject({
      params: {},
      unknown: ["state “Open, Closed”"],
    });
  });

  test("of nonsense is the whole list, says so, and no link carries the nonsense on", () => {
    const nonsense = { state: "nonsense", created: "x", currency: "XXX", refunded: "maybe", hold: "-1" };
    const { unknown, ...rest } = read({ ...nonsense, sort: "name", dir: "up" });
    expect({ unknown: [], ...rest }).toEqual(read({}));
    expect(unknown.slice(0, 2)).toEqual(["state “nonsense”", "created “x”"]);
    expect(unknown).toHaveLength(7);
  });

  test("has no control characters: PostgreSQL takes no zero byte in a text", () => {
    expect(read({ q: " HP\u0000\t204918\u0007 " }).ask.text).toBe("HP 204918");
    expect(read({ q: "\u0000" }).params).toEqual({});
  });

  test("of a range is in the range's own order, unless it says otherwise", () => {
    expect(read({ created: "7d" }).ask.sort).toBe("created");
    expect(read({ currency: "USD", min: "10" }).ask.sort).toBe("total");
    expect(read({ hold: "3" }).ask).toMatchObject({ sort: "hold", direction: "oldest" });
    expect(read({ created: "7d", sort: "updated" }).ask.sort).toBe("updated");
  });
});

describe("amounts", () => {
  test("are in the minor units of the currency", () => {
    expect(read({ currency: "USD", min: "10.50", max: "20" }).ask.amount).toEqual({ min: 1_050, max: 2_000 });
    expect(read({ currency: "JPY", min: "1050" }).ask.amount).toEqual({ min: 1_050, max: null });
  });

  test("without a currency ask for one, where there is more than one", () => {
    expect(read({ min: "10" })).toMatchObject({ ask: { amount: null }, problems: ["chooseCurrency"] });
    expect(read({ sort: "total" })).toMatchObject({ ask: { sort: "updated" }, problems: ["chooseCurrency"] });
    expect(read({ min: "10" }, ["USD"])).toMatchObject({
      ask: { amount: { min: 1_000 }, currency: "USD" },
      problems: [],
    });
  });

  test("that nobody can read are said to be", () => {
    expect(read({ currency: "USD", min: "ten" }).problems).toEqual(["amountUnreadable"]);
  });
});

describe("days", () => {
  test("go before a number of them, and it is said", () => {
    const { ask, params, unknown } = readAddress({ created: "7d", from: "2025-01-01" }, ["USD"]);
    expect(ask.created).toEqual({ from: "2025-01-01", to: null });
    expect(params.created).toBeUndefined();
    expect(unknown).toEqual(["created “7d” beside from and to"]);
  });
  test("are real days", () => {
    expect(read({ from: "2024-02-29" }).ask.created).toEqual({ from: "2024-02-29", to: null });
    for (const from of ["2025-02-29", "2025-13-01", "0000-01-01", "yesterday", "2025-1-1", "32"])
      expect(read({ from })).toMatchObject({ ask: { created: null }, problems: ["dateUnreadable"] });
  });
});

describe("a place", () => {
  const cursor = { key: "2025-11-20T09:12:33.123456Z", id: "S01-1234567-1234567" };

  test("is where the page begins, to the microsecond", () => {
    expect(read({ after: cursorText(cursor) }).ask.at).toEqual({ side: "after", cursor });
    expect(read({ before: cursorText(cursor) }).ask.at).toEqual({ side: "before", cursor });
  });

  test("is left behind by another list", () => {
    const address = read({ state: "Open", after: cursorText(cursor) });
    expect(listHref(address, { q: "holt" })).toBe("?state=Open&q=holt");
  });

  test("that was tampered with is none", () => {
    const keys = [
      "1",
      "NaN",
      "2025-99-99T99:99:99Z",
      "2025-02-30T00:00:00Z",
      "0000-01-01T00:00:00Z",
      "2025-11-20T24:00:00Z",
    ];
    for (const after of ["x", "~", "2025-11-20T09:12:33Z~'; drop", ...keys.map((key) => `${key}~S01-1`)])
      expect(read({ after }).ask.at).toBeNull();
    expect(read({ currency: "USD", sort: "total", after: "1e9~S01-1" }).ask.at).toBeNull();
  });
});
