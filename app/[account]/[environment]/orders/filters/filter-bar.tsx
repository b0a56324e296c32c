import ArrowUpDown from "lucide-react/icons/arrow-up-down";
import Search from "lucide-react/icons/search";
import SlidersHorizontal from "lucide-react/icons/sliders-horizontal";
import X from "lucide-react/icons/x";
import Link from "next/link";
import { GetForm } from "@/components/ui/get-form";
import { buttonClass } from "@/components/ui/button-class";
import { Input } from "@/components/ui/input";
import { Kbd } from "@/components/ui/kbd";
import { Popover } from "@/components/ui/popover";
import { pathOf } from "@/lib/auth/place";
import { listHref, listQuery } from "../list-address";
import type { List } from "../load-orders";
import { Choices } from "./choices";
import { FilterChips } from "./filter-chips";
import { FilterSheet } from "./filter-sheet";
import { KeptFields } from "./kept-fields";
import { SEARCH_FIELD } from "./search-field";
import { sortChoices, sortWords } from "./sort-words";

/** Search, filters and sort: forms and links, so all of it works without script. */
export function FilterBar({ list }: { list: List }) {
  const { address, place } = list;
  const { text } = address.ask;
  return (
    <div
      data-focus-home
      tabIndex={-1}
      role="group"
      aria-label="Search and filters"
      className="flex flex-wrap items-center gap-2 px-4 pb-3 focus:outline-none sm:px-6 sm:py-2.5 desk:shadow-line-b"
    >
      <GetForm
        key={text}
        action={pathOf(place)}
        role="search"
        className="relative w-[300px] max-w-full max-sm:w-auto max-sm:flex-1"
      >
        <KeptFields address={address} without={["q"]} />
        <Input
          id={SEARCH_FIELD}
          type="search"
          name="q"
          defaultValue={text ?? ""}
          maxLength={100}
          autoComplete="off"
          aria-label="Search these orders"
          aria-keyshortcuts="/"
          placeholder="Buyer, e-mail or any ID"
          icon={<Search size={15} aria-hidden />}
          end={
            text ? (
              <Link
                href={listHref(address, { q: null })}
                aria-label="Clear the search"
                className="flex size-6 items-center justify-center rounded-sm text-t2 hover:bg-fill hover:text-t1 pointer-coarse:size-10"
              >
                <X size={14} aria-hidden />
              </Link>
            ) : (
              <Kbd keys="/" />
            )
          }
          className="w-full [&_input::-webkit-search-cancel-button]:hidden"
        />
      </GetForm>
      <div className="contents max-sm:hidden">
        <FilterChips list={list} />
      </div>
      <div className="ml-auto max-sm:hidden">
        <Popover
          label="Sort"
          align="end"
          variant="ghost"
          face={
            <>
              <ArrowUpDown size={15} aria-hidden />
              <span className="sr-only">Sort: </span>
              {sortWords(address.ask)}
            </>
          }
        >
          <Choices label="Sort" choices={sortChoices(address)} />
        </Popover>
      </div>
      <FilterSheet
        key={listQuery(address)}
        list={list}
        buttonClassName={`${buttonClass({ icon: true })} sm:hidden`}
        face={<SlidersHorizontal size={16} aria-hidden />}
      />
    </div>
  );
}
