import type { Count } from "@/lib/queries/order-counts";

const plain = new Intl.NumberFormat("en-US");
const rounded = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 3 });

/** "1,204"; of an estimate no more digits than it is good for: "about 38,400". */
export function countWords({ count, how }: Count): string {
  if (how === "about") return `about ${rounded.format(count)}`;
  return how === "atLeast" ? `at least ${plain.format(count)}` : plain.format(count);
}
