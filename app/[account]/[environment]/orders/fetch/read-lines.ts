export const LINES_MAX = 200;

/** Begins like an id of Amazon's, though it may be mistyped: then it is no order ID of the merchant's. */
export const looksLikeAmazonId = (text: string): boolean => /^[PS]\d{2}-\d{7}/i.test(text);

/** Whatever begins like an id of Amazon's and is no part of a longer word, without the full stop after it. */
const AMAZON_IDS = /(?<![\w-])[PS]\d{2}-\d{7}(\S*\w)?/gi;

/**
 * What people paste: one a line, or with commas or semicolons between; twice is once. A line that has ids of Amazon's among
 * other words means these: with blanks between, or out of a mail. Any other may be an order ID of the merchant's with blanks.
 */
export const readLines = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\n,;\t]+/)
      .map((line) => line.trim().replace(/^["']|["']$/g, ""))
      .filter((line) => line !== "")
      .flatMap((line) => line.match(AMAZON_IDS) ?? [line]),
  ),
];
