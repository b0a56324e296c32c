import type { Account } from "../model";
import type { Operation } from "../operations/operation";
import { lookUp } from "../look-up";
import type { Settings } from "../settings";
import type { Store } from "../store/store";
import { isRefusal, refuse, type Refusal } from "./errors";
import type { Section } from "./sections";
import { isSignatureMethod, isSignedBy, type Parameter } from "./signature";

export type HttpCall = {
  method: string;
  host: string;
  path: string;
  userAgent: string;
  parameters: readonly Parameter[];
};
export type Admitted = {
  action: string;
  operation: Operation;
  sellerId: string;
  account: Account;
  accessKeyId: string;
};
type Given = ReadonlyMap<string, string>;

const invalid = (message: string) => refuse("InvalidParameterValue", message);

/** Who is calling, and may they? Everything Amazon checks before a section sees the call (wire 2 and 8.3). */
export function admit(
  store: Store,
  settings: Settings,
  section: Section,
  http: HttpCall,
  machineNow: number,
): Admitted | Refusal {
  const given: Given = new Map(http.parameters);
  const malformed = refuseUserAgent(settings, http.userAgent) ?? refuseMalformed(given, section.version);
  if (malformed) return malformed;
  const caller = store.accounts.byKey(given.get("AWSAccessKeyId") ?? "");
  if (!caller) return refuse("InvalidAccessKeyId", "The AWS Access Key Id you provided does not exist in our records.");
  const unproven =
    refuseSignature(http, given, caller) ?? refuseTimestamp(settings, given.get("Timestamp") ?? "", machineNow);
  if (unproven) return unproven;
  const action = given.get("Action") ?? "";
  const operation = lookUp(section.operations, action);
  if (!operation) return refuse("InvalidAddress", `There is no operation ${action} at ${http.path}.`);
  const named = section.sellerNames.map((name) => given.get(name)).find((value) => value !== undefined);
  const sellerId = named ?? (operation.sellerOptional ? caller.sellerId : "");
  const account = findSeller(store, settings, given, caller, sellerId, action);
  if (isRefusal(account)) return account;
  return { action, operation, sellerId: account.sellerId, account, accessKeyId: caller.accessKeyId };
}

function refuseUserAgent(settings: Settings, userAgent: string): Refusal | undefined {
  if (settings.requireUserAgent && userAgent.trim() === "")
    return refuse("UserAgentHeaderMalformed", "The User-Agent header is missing.");
  if (userAgent.length > 500)
    return refuse("UserAgentHeaderMalformed", "The User-Agent header is longer than 500 characters.");
  return settings.requireUserAgentLanguage && !/\(.*Language=/.test(userAgent)
    ? refuse("UserAgentHeaderMalformed", "The User-Agent header has no Language attribute.")
    : undefined;
}

function refuseMalformed(given: Given, version: string): Refusal | undefined {
  for (const name of ["AWSAccessKeyId", "Signature"])
    if (!given.get(name)) return refuse("MissingAuthenticationToken", `${name} is missing.`);
  for (const name of ["Action", "SignatureMethod", "SignatureVersion", "Timestamp", "Version"])
    if (!given.get(name)) return invalid(`${name} is missing.`);
  if (given.get("Version") !== version) return invalid(`Version must be ${version}.`);
  if (given.get("SignatureVersion") !== "2") return invalid("SignatureVersion must be 2.");
  if (!isSignatureMethod(given.get("SignatureMethod") ?? ""))
    return invalid("SignatureMethod must be HmacSHA256 or HmacSHA1.");
  return undefined;
}

function refuseSignature(http: HttpCall, given: Given, caller: Account): Refusal | undefined {
  const signed = { ...http, signatureMethod: given.get("SignatureMethod") ?? "" };
  return isSignedBy(signed, caller.secretKey, given.get("Signature") ?? "")
    ? undefined
    : refuse("SignatureDoesNotMatch", "The request signature we calculated does not match the signature you provided.");
}

/** ISO 8601 with a zone, in either case, since clients in the field write "z"; within fifteen minutes of the machine's clock either way (wire 2.5). */
function refuseTimestamp(settings: Settings, text: string, machineNow: number): Refusal | undefined {
  const wellFormed = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d([.,]\d+)?(Z|[+-]\d\d:?\d\d)$/i.test(text);
  const at = wellFormed ? Date.parse(text.toUpperCase().replace(",", ".")) : Number.NaN;
  if (Number.isNaN(at)) return invalid(`Timestamp ${text} is not an ISO 8601 instant.`);
  return Math.abs(machineNow - at) > settings.signatureFreshnessMs
    ? refuse(settings.staleTimestampCode, `Request has expired. Timestamp date is ${text}.`)
    : undefined;
}

/** The seller whose books are meant: the key's own, or one who gave the key's owner a token (wire 2.2). */
function findSeller(store: Store, settings: Settings, given: Given, caller: Account, sellerId: string, action: string) {
  if (sellerId === "") return invalid("SellerId is missing.");
  const account = store.accounts.bySeller(sellerId);
  if (!account) return invalid(`Invalid seller id: ${sellerId}`);
  if (account.sellerId === caller.sellerId || given.get("MWSAuthToken") === account.mwsAuthToken) return account;
  if (action !== "GetMerchantAccountStatus") return refuse(settings.foreignSellerCode, `Access to ${action} is denied`);
  return refuse(
    "UnauthorizedSolutionProvider",
    `The Solution Provider : ${caller.sellerId} is not authorized for getting the status of provided merchant : ${sellerId}`,
  );
}
