/** Amazon's codes that pause an account (wire reference 8.3), and what to look at. */
const words: Record<string, string> = {
  RequestExpired: "Amazon rejected our timestamp: check the server’s clock.",
  SignatureDoesNotMatch: "Amazon did not accept the signature: the secret key does not belong to the access key.",
  MissingAuthenticationToken: "Amazon says that our calls carried no keys.",
  InvalidAccessKeyId: "Amazon does not know the access key.",
  InvalidClientTokenId: "Amazon does not know the access key.",
  AccessDenied: "Amazon refused access: the keys may not act for this seller, or were switched off.",
  UnauthorizedAccess: "Amazon refused access: the keys may not act for this seller, or were switched off.",
};

/** What every call of the account is refused for; undefined where the code says something of this one call only. */
export const whyRefused = (code: string | null): string | undefined =>
  code !== null && Object.hasOwn(words, code) ? words[code] : undefined;

export const whyPaused = (code: string): string => whyRefused(code) ?? "Amazon refused the account’s calls.";
