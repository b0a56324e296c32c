import { Tag } from "@/components/ui/badge";
import type { Region } from "@/lib/payments/snapshot";

export const regionNames: Record<Region, { short: string; country: string; long?: string }> = {
  us: { short: "US", country: "United States" },
  uk: { short: "UK", country: "United Kingdom" },
  de: { short: "DE", country: "Germany", long: "Germany and the euro area" },
  jp: { short: "JP", country: "Japan" },
};

/** Which account a row belongs to, by its region. */
export const AccountTag = ({ region }: { region: Region }) => {
  const { short, country, long = country } = regionNames[region];
  return <Tag title={long}>{short}</Tag>;
};
