import { Kbd } from "@/components/ui/kbd";
import { Pager } from "@/components/ui/pager";
import { PAGE_SIZE } from "@/lib/queries/orders-list";
import { countWords } from "./count-words";
import type { List, Orders } from "./load-orders";
import { ShortcutsButton } from "./shortcuts/shortcuts-button";

type Props = {
  list: List;
  shown: number;
  size: Awaited<Orders["size"]>;
  href: { newer: string | null; older: string | null };
};

export function ListFoot({ list, shown, size, href }: Props) {
  const { sort } = list.address.ask;
  return (
    <Pager
      summary={
        <>
          {summaryOf(shown, size, href.newer === null)}
          <span className="text-t3 max-sm:hidden"> · {PAGE_SIZE} per page</span>
        </>
      }
      keys={
        <>
          Move <Kbd keys="J" /> <Kbd keys="K" /> &nbsp;Open <Kbd keys="Enter" /> &nbsp;
          <ShortcutsButton />
        </>
      }
      words={sort === "updated" || sort === "created" ? undefined : { newer: "Previous", older: "Next" }}
      newerHref={href.newer}
      olderHref={href.older}
    />
  );
}

/** Pages have no numbers, so only the first can say where it begins. */
function summaryOf(shown: number, size: Props["size"], first: boolean): string {
  const here = first && shown > 0 ? `1–${shown}` : String(shown);
  if (!size) return `${here} shown`;
  return `${here} of ${countWords(size)}`;
}
