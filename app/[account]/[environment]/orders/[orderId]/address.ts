import type { OrderView } from "@/lib/queries/order-view";

/** An address as it is written on a parcel; Amazon leaves parts of it out before confirmation. */
export function addressLines(address: OrderView["destination"]): string[] {
  if (!address) return [];
  const {
    name,
    addressLine1,
    addressLine2,
    addressLine3,
    city,
    county,
    district,
    stateOrRegion,
    postalCode,
    countryCode,
  } = address;
  const region = [stateOrRegion, postalCode].filter(Boolean).join(" ");
  const place = [city, district, county, region].filter(Boolean).join(", ");
  return [name, addressLine1, addressLine2, addressLine3, place, country(countryCode)].filter(
    (line) => !!line,
  ) as string[];
}

function country(code: string | undefined): string | undefined {
  if (!code || !/^[A-Za-z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames("en", { type: "region", fallback: "code" }).of(code.toUpperCase());
}
