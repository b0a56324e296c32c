import ReceiptText from "lucide-react/icons/receipt-text";
import ScrollText from "lucide-react/icons/scroll-text";
import Settings from "lucide-react/icons/settings";
import type { NavGroup } from "@/components/shell/nav";
import type { Person } from "@/lib/auth/current-person";
import { can } from "@/lib/auth/permissions";
import { pathOf, type Place } from "@/lib/auth/place";

/** Where this person can go from here. */
export function navFor({ role }: Person, place: Place | null): NavGroup[] {
  const work = place ? [{ href: pathOf(place), label: "Orders", icon: <ReceiptText size={16} aria-hidden /> }] : [];
  const audit =
    place && can(role, "seeAudit")
      ? [{ href: pathOf(place, "audit"), label: "Audit log", icon: <ScrollText size={16} aria-hidden /> }]
      : [];
  const settings = { href: "/settings", label: "Settings", icon: <Settings size={16} aria-hidden /> };
  return [{ items: work }, { heading: "Oversight", items: [...audit, settings] }];
}
