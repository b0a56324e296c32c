import { createHash, randomInt } from "node:crypto";
import type { Address, Buyer, Region } from "./model";

type Person = { name: string; address: Address };
const at = (address: Address): Address => address;

/** Invented people at ordinary addresses, a handful per region. */
const people: Record<Region, Person[]> = {
  de: [
    { name: "Johanna Brückner", address: at({ addressLine1: "Lindenstraße 14", city: "Köln", postalCode: "50674", countryCode: "DE", phone: "+49 221 5550134" }) },
    { name: "Emil Sørensen-Vogt", address: at({ addressLine1: "Hafenweg 3", addressLine2: "2. OG links", city: "Hamburg", postalCode: "20457", countryCode: "DE", phone: "+49 40 5550177" }) },
    { name: "Lea Großmann", address: at({ addressLine1: "Am Mühlbach 27", city: "Freiburg im Breisgau", postalCode: "79102", countryCode: "DE", phone: "+49 761 5550119" }) },
    { name: "Matteo Öztürk", address: at({ addressLine1: "Karl-Marx-Allee 88", city: "Berlin", postalCode: "10243", countryCode: "DE", phone: "+49 30 5550162" }) },
  ],
  uk: [
    { name: "Imogen Hartley", address: at({ addressLine1: "7 Orchard Lane", city: "Bristol", county: "Bristol", postalCode: "BS1 5TY", countryCode: "GB", phone: "+44 117 496 0142" }) },
    { name: "Callum O'Neill", address: at({ addressLine1: "Flat 3", addressLine2: "21 Kelvin Road", city: "Glasgow", postalCode: "G12 8LN", countryCode: "GB", phone: "+44 141 496 0171" }) },
    { name: "Priya Raman", address: at({ addressLine1: "48 Cavendish Street", city: "Leeds", county: "West Yorkshire", postalCode: "LS2 8JH", countryCode: "GB", phone: "+44 113 496 0108" }) },
  ],
  us: [
    { name: "Marisol Whitaker", address: at({ addressLine1: "1827 Alder Street", city: "Portland", stateOrRegion: "OR", postalCode: "97205", countryCode: "US", phone: "+1 503 555 0148" }) },
    { name: "Devon Castellano", address: at({ addressLine1: "402 Juniper Ave", addressLine2: "Apt 5B", city: "Austin", stateOrRegion: "TX", postalCode: "78704", countryCode: "US", phone: "+1 512 555 0163" }) },
    { name: "Hannah Lindqvist", address: at({ addressLine1: "95 Lakeshore Dr", city: "Madison", stateOrRegion: "WI", postalCode: "53703", countryCode: "US", phone: "+1 608 555 0117" }) },
    { name: "Theo Abernathy", address: at({ addressLine1: "610 Mercer St", city: "Seattle", stateOrRegion: "WA", postalCode: "98109", countryCode: "US", phone: "+1 206 555 0192" }) },
  ],
  jp: [
    { name: "佐藤 美咲", address: at({ addressLine1: "目黒区下目黒1-8-1", city: "目黒区", stateOrRegion: "東京都", postalCode: "153-0064", countryCode: "JP", phone: "03-5550-0134" }) },
    { name: "田中 健太", address: at({ addressLine1: "中央区今橋2-4-10", addressLine2: "ハイツ今橋302", city: "大阪市", stateOrRegion: "大阪府", postalCode: "541-0042", countryCode: "JP", phone: "06-5550-0177" }) },
    { name: "鈴木 陽子", address: at({ addressLine1: "青葉区一番町3-1-1", city: "仙台市", stateOrRegion: "宮城県", postalCode: "980-0811", countryCode: "JP", phone: "022-555-0119" }) },
  ],
}; // prettier-ignore

const mailNames = ["reader", "garden", "weekend", "morning", "harbor", "cedar", "violet", "copper"];
export const languageOf: Record<Region, string> = { de: "de-DE", uk: "en-GB", us: "en-US", jp: "ja-JP" };

export type BuyerWishes = Partial<Buyer> & { address?: Address | undefined };

/** Somebody who might shop there, or exactly whom the caller described. */
export function newBuyer(region: Region, wishes: BuyerWishes = {}): { buyer: Buyer; destination: Address } {
  const choices = people[region];
  const person = choices[randomInt(choices.length)] ?? { name: "Alex Morgan", address: {} };
  const name = wishes.name ?? person.name;
  const phone = wishes.phone ?? person.address.phone;
  const email = wishes.email ?? mailOf(name);
  const destination = { ...(wishes.address?.addressLine1 ? { phone } : person.address), name, ...wishes.address };
  return { buyer: { name, email, phone }, destination };
}

/** "Chloé Marchand" writes as chloe.marchand, and whoever comes back writes from the same address. */
function mailOf(name: string): string {
  const letters = name
    .toLowerCase()
    .replace(/[øßı]/g, (letter) => ({ ø: "o", ß: "ss" })[letter] ?? "i")
    .normalize("NFKD")
    .replace(/[^a-z -]/g, "");
  const words = letters.split(/[ -]+/).filter(Boolean);
  return `${words.join(".").slice(0, 60) || alias(name)}@example.com`;
}

function alias(name: string): string {
  const hash = createHash("sha256").update(name).digest();
  return `${mailNames[hash[0]! % mailNames.length]}.${1_000 + (hash.readUInt16BE(1) % 9_000)}`;
}
