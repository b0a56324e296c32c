import type { TestRefusal } from "@/lib/commands/test-account-connection";

const words: Record<string, string> = {
  accessKey: "Amazon does not know the access key.",
  secretKey: "Amazon did not accept the signature: the secret key does not belong to the access key.",
  sellerId: "Amazon does not know this seller ID in this region and environment.",
  clock: "Amazon rejected our timestamp: check the server’s clock.",
  access: "Amazon refused access: the keys may not act for this seller, or were switched off.",
  account: "Amazon says that this seller’s account is not in good standing. Look in Seller Central.",
  throttled: "Amazon was asked too often. That says nothing about the keys: try again in a minute.",
  unreachable: "Amazon could not be reached. That says nothing about the keys: try again in a minute.",
};

export function sayTest(refusal: TestRefusal): string {
  if (refusal.why === "noSuchAccount") return "This account is not here any more.";
  if (refusal.why === "noKeys") return "There are no keys yet. Enter them below.";
  return sayProblem(refusal);
}

/** What Amazon said against the keys, and what to look at. Where we have no words for it, Amazon's own. */
export const sayProblem = ({ problem, message }: { problem: string; message: string }): string =>
  words[problem] ?? `Amazon refused: ${message}`;
