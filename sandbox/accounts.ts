import { createHash, randomBytes } from "node:crypto";
import type { Account, Region } from "./model";
import { lookUp } from "./look-up";

const currencyOf: Record<Region, string> = { us: "USD", de: "EUR", uk: "GBP", jp: "JPY" };
export const domainOf: Record<Region, string> = { us: "NA_USD", de: "EU_EUR", uk: "EU_GBP", jp: "FE_JPY" }; // wire 1.4

/** The region codes Amazon's SDKs know (wire 1.1). */
const regionCodes: Record<string, Region> = {
  us: "us",
  na: "us",
  de: "de",
  eu: "de",
  uk: "uk",
  gb: "uk",
  jp: "jp",
  fe: "jp",
};
export const readRegion = (code: string): Region | undefined => lookUp(regionCodes, code.toLowerCase());

/** Marketplace ids of the Amazon Pay sandbox and of the shop itself (wire 1.6). */
export const marketplaceOf: Record<Region, { sandbox: string; production: string }> = {
  us: { sandbox: "A3BXB0YN3XH17H", production: "ATVPDKIKX0DER" },
  de: { sandbox: "A1G8446IYHA4MR", production: "A1PA6795UKMFR9" },
  uk: { sandbox: "A3M3RRFO9XDT2G", production: "A1F83G8C2ARO7P" },
  jp: { sandbox: "A31YDYE76E6TCP", production: "A1VC38T7YXB528" },
};

const storeNames: Record<Region, string> = {
  us: "Harbor Goods",
  de: "Nordlicht Laden",
  uk: "Fern & Finch",
  jp: "Kaze Shop",
};

/** One seller per region is always there, with the same keys everywhere. */
export const builtInAccounts: Account[] = (["de", "uk", "us", "jp"] as const).map((region) => {
  const currencyCode = currencyOf[region];
  return {
    sellerId: `A2SANDBOX${currencyCode}01`,
    accessKeyId: `AKIASANDBOX${currencyCode}000001`,
    secretKey: createHash("sha256").update(`stand-in ${currencyCode}`).digest("base64").slice(0, 40),
    mwsAuthToken: `amzn.mws.00000000-0000-4000-8000-0000000000${{ de: "01", uk: "02", us: "03", jp: "04" }[region]}`,
    region,
    currencyCode,
    storeName: storeNames[region],
    active: true,
  };
});

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
const randomText = (length: number) => Array.from(randomBytes(length), (byte) => letters[byte % 36]).join("");

type AccountWishes = Partial<Pick<Account, "sellerId" | "accessKeyId" | "secretKey" | "storeName">>;

export function newAccount(region: Region, wishes: AccountWishes = {}): Account {
  return {
    sellerId: wishes.sellerId ?? `A${randomText(13)}`,
    accessKeyId: wishes.accessKeyId ?? `AKIA${randomText(16)}`,
    secretKey: wishes.secretKey ?? randomBytes(30).toString("base64"),
    mwsAuthToken: `amzn.mws.${crypto.randomUUID()}`,
    region,
    currencyCode: currencyOf[region],
    storeName: wishes.storeName ?? storeNames[region],
    active: true,
  };
}
