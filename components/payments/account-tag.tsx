import { Tag } from "@/components/ui/badge";
import type { Region } from "@/lib/payments/snapshot";

const names: Record<Region, { short: string; long: string }> = {
  us: { short: "US", long: "United States" },
  uk: { short: "UK", long: "United Kingdom" },
  de: { short: "DE", long: "Germany and the euro area" },
  jp: { short: "JP", long: "Japan" },
};

/** Which account a row belongs to, by its region. */
export const AccountTag = ({ region }: { region: Region }) => (
  <Tag title={names[region].long}>{names[region].short}</Tag>
);
