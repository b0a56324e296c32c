import ArrowUpDown from "lucide-react/icons/arrow-up-down";
import Search from "lucide-react/icons/search";
import { cn } from "@/components/ui/cn";
import { buttonClass } from "@/components/ui/button-class";
import { Popover } from "@/components/ui/popover";
import { listQuery } from "../list-address";
import type { List } from "../load-orders";
import { Choices } from "./choices";
import { FilterChips } from "./filter-chips";
import { FilterSheet, FilterSheetButton } from "./filter-sheet";
import { SEARCH_FIELD } from "./search-field";
import { SearchForm } from "./search-form";
import { sortChoices, sortWords } from "./sort-words";

/** Search, filters and sort in one line: forms and links, so all of it works without script. */
export function FilterBar({ list }: { list: List }) {
  const { address } = list;
  return (
    <div data-focus-home tabIndex={-1} role="group" aria-label="Search and filters" className="focus:outline-none">
      <div
        className={cn(
          "flex items-start gap-2 px-4 pb-3 sm:px-6 sm:py-2.5 desk:shadow-line-b",
          address.ask.text === null && "max-sm:hidden", // there the search waits behind its icon
        )}
      >
        <SearchForm
          list={list}
          id={SEARCH_FIELD}
          className="w-[200px] flex-none max-sm:flex-1 min-[1400px]:w-[300px] lg:w-[260px]"
        />
        <FilterChips list={list} />
        <div className="flex max-sm:hidden">
          <Sort list={list} />
          <FilterSheetButton address={address} />
        </div>
      </div>
      <FilterSheet key={listQuery(address)} list={list} />
    </div>
  );
}

/** The same on a phone, as icons beside the page's title. */
export const FilterIcons = ({ list }: { list: List }) => (
  <>
    {list.address.ask.text === null ? (
      <Popover
        label="Search these orders"
        icon
        variant="ghost"
        align="end"
        face={<Search size={20} className="text-t1" aria-hidden />}
      >
        <SearchForm list={list} id={`${SEARCH_FIELD}-small`} className="w-80 max-w-full" />
      </Popover>
    ) : null}
    <FilterSheetButton address={list.address} large />
  </>
);

/** The table's head shows by what it is sorted; the end of a hold has no column there. */
const Sort = ({ list: { address } }: { list: List }) => {
  const words = sortWords(address.ask);
  const said = address.ask.sort === "hold";
  return (
    <Popover
      label="Sort"
      align="end"
      buttonClassName={buttonClass({ variant: "ghost", icon: !said })}
      face={
        <span title={said ? undefined : words} className="flex items-center gap-1.5">
          <ArrowUpDown size={16} aria-hidden />
          <span className="sr-only">Sort: </span>
          <span className={said ? undefined : "sr-only"}>{words}</span>
        </span>
      }
    >
      <Choices label="Sort" choices={sortChoices(address)} />
    </Popover>
  );
};
