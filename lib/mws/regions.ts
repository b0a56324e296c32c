/** Business regions. Germany stands for the whole euro area (wire reference 1.1). */
export type Region = "us" | "uk" | "de" | "jp";
export type Environment = "sandbox" | "production";
export type Section = "OffAmazonPayments" | "Reports";
/** Which ledger `ListOrderReference` searches (1.4). */
export type PaymentDomain = "NA_USD" | "EU_EUR" | "EU_GBP" | "FE_JPY";

export type RegionFacts = {
  /** TLS host of all sections and both environments (1.1). UK and Germany share one: only the account and its currency differ. */
  host: string;
  ledgerCurrency: string;
  paymentDomain: PaymentDomain;
  /** For `RequestReport`: the Reports section has no sandbox path, a sandbox marketplace id selects that data set (1.6). */
  marketplaceId: Readonly<Record<Environment, string>>;
};

// prettier-ignore
export const regions: Readonly<Record<Region, RegionFacts>> = {
  us: { host: "mws.amazonservices.com",    ledgerCurrency: "USD", paymentDomain: "NA_USD", marketplaceId: { production: "ATVPDKIKX0DER",  sandbox: "A3BXB0YN3XH17H" } },
  uk: { host: "mws-eu.amazonservices.com", ledgerCurrency: "GBP", paymentDomain: "EU_GBP", marketplaceId: { production: "A1F83G8C2ARO7P", sandbox: "A3M3RRFO9XDT2G" } },
  de: { host: "mws-eu.amazonservices.com", ledgerCurrency: "EUR", paymentDomain: "EU_EUR", marketplaceId: { production: "A1PA6795UKMFR9", sandbox: "A1G8446IYHA4MR" } },
  jp: { host: "mws.amazonservices.jp",     ledgerCurrency: "JPY", paymentDomain: "FE_JPY", marketplaceId: { production: "A1VC38T7YXB528", sandbox: "A31YDYE76E6TCP" } },
};

/** `Version` of each section (2.2). */
export const sectionVersions: Readonly<Record<Section, string>> = {
  OffAmazonPayments: "2013-01-01",
  Reports: "2009-01-01",
};

/** The path signed and requested, without a closing slash (1.2, 1.6 and conflict 25). */
export function sectionPath(section: Section, environment: Environment): string {
  const sandboxed = section === "OffAmazonPayments" && environment === "sandbox" ? "_Sandbox" : "";
  return `/${section}${sandboxed}/${sectionVersions[section]}`;
}
