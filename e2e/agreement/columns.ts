import type { Environment, Region } from "@/lib/mws";
import { LARGE_MINOR, TOTAL_MINOR } from "./has";

/** An account, what its buyers pay in, and limits in that currency's minor unit: those of the domain reference 1.10.3. */
export type Column = {
  region: Region;
  currency: string;
  environment: Environment;
  /** What Amazon allows on top of a large sum. */
  extra: number;
  /** What it takes in one call. */
  most: number;
  /** In another currency than the account's own, where both are what the stand-in's invented rates make of the account's. */
  presented?: true;
};
// prettier-ignore
export const columns: Column[] = [
  { region: "us", currency: "USD", environment: "sandbox",    extra: 75_00, most: 150_000_00 },
  { region: "uk", currency: "GBP", environment: "sandbox",    extra: 75_00, most: 150_000_00 },
  { region: "de", currency: "EUR", environment: "sandbox",    extra: 75_00, most: 150_000_00 },
  { region: "jp", currency: "JPY", environment: "sandbox",    extra: 8_400, most: 10_000_000 },
  { region: "de", currency: "GBP", environment: "sandbox",    extra: 64_50, most: 129_000_00, presented: true },
  { region: "de", currency: "CHF", environment: "sandbox",    extra: 81_00, most: 162_000_00, presented: true },
  { region: "us", currency: "USD", environment: "production", extra: 75_00, most: 150_000_00 },
  { region: "uk", currency: "EUR", environment: "production", extra: 87_21, most: 174_418_60, presented: true },
];

/** Where we are more careful than Amazon, and why. */
export const exceptionsOf = (column: Column): Record<string, string> => ({
  ...because(
    "Amazon answers a repeated confirm and changes nothing; nobody has a reason to send one.",
    ["an Open order", "an Open order with a hold", "an Open order, captured"].map((order) => `confirm ${order}`),
  ),
  ...(column.presented ? unpublished(column) : {}),
  ...(column.region === "jp" ? adjusted(column) : {}),
});

const because = (why: string, names: string[]) => Object.fromEntries(names.map((name) => [name, why]));

const unpublished = ({ extra, most }: Column) => {
  const above = [TOTAL_MINOR + 1, TOTAL_MINOR * 1.15];
  const farAbove = [LARGE_MINOR + Math.min(75_00, extra), LARGE_MINOR + extra];
  return because(
    "Amazon's limits are stated in the account's own currency; what they are in another is not published.",
    [
      "authorize 1 on an Open order, captured",
      ...above.map((minor) => `authorize ${minor} on an Open order`),
      ...above.map((minor) => `refund ${minor} of a Completed capture`),
      ...above.map((minor) => `refund ${minor} of a capture of a Closed order`),
      ...farAbove.map((minor) => `authorize ${minor} on an order of ${LARGE_MINOR}`),
      ...farAbove.map((minor) => `refund ${minor} of a capture of ${LARGE_MINOR}`),
      `set a total of ${most}`,
    ],
  );
};

const adjusted = ({ most }: Column) =>
  because("One edition lets a call in Japan exceed the maximum by what may be added; the other names the maximum.", [
    `authorize ${most + 1} on an order of ${most}`,
    `refund ${most + 1} of a capture of ${most}`,
  ]);
