export const LINES_MAX = 200;

/** Begins like an id of Amazon's, though it may be mistyped: then it is no order ID of the merchant's. */
export const looksLikeAmazonId = (text: string): boolean => /^[PS]\d{2}-\d{7}/i.test(text);

/** What people paste: one a line, or with commas or semicolons between; twice is once. */
export const readLines = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\n,;\t]+/)
      .map((line) => line.trim().replace(/^["']|["']$/g, ""))
      .filter((line) => line !== ""),
  ),
];
