import { Suspense } from "react";
import { Tabs } from "@/components/ui/tabs";
import type { TabCounts } from "@/lib/queries/order-counts";
import { orderStates } from "@/lib/queries/orders-ask";
import { countWords } from "./count-words";
import { listHref, type ListAddress } from "./list-address";
import { reasonsOf } from "./reasons";

type Props = { address: ListAddress; counts: Promise<TabCounts>; arriving: boolean };

export function OrderTabs({ address, counts, arriving }: Props) {
  const { state, reason } = address.ask;
  const tab = (of: string | null, label: string) => {
    const fits = of === null || reasonsOf(of).some(({ code }) => code === reason);
    const count = <TabCount of={of} counts={counts} />;
    return {
      href: listHref(address, { state: of, reason: fits ? reason : null }),
      label: (
        <>
          {label}
          {arriving ? <Suspense>{count}</Suspense> : count}
        </>
      ),
      current: state === of,
    };
  };
  return <Tabs label="Orders by state" tabs={[tab(null, "All"), ...orderStates.map((one) => tab(one, one))]} />;
}

async function TabCount({ of, counts }: { of: string | null; counts: Promise<TabCounts> }) {
  const known = await counts;
  if (!known) return null;
  const count = of === null ? known.all : known.byState[of]!;
  if (count.count === 0 && count.how === "atLeast") return null;
  return <span className="num text-xs font-normal opacity-80">{countWords(count)}</span>;
}
