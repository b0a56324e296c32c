import Search from "lucide-react/icons/search";
import X from "lucide-react/icons/x";
import Link from "next/link";
import { cn } from "@/components/ui/cn";
import { GetForm } from "@/components/ui/get-form";
import { Input } from "@/components/ui/input";
import { Kbd } from "@/components/ui/kbd";
import { pathOf } from "@/lib/auth/place";
import { listHref } from "../list-address";
import type { List } from "../load-orders";
import { KeptFields } from "./kept-fields";

type Props = { list: List; id: string; className: string };

export function SearchForm({ list: { address, place }, id, className }: Props) {
  const { text } = address.ask;
  return (
    <GetForm key={text} action={pathOf(place)} role="search" className={cn("relative", className)}>
      <KeptFields address={address} without={["q"]} />
      <Input
        id={id}
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
  );
}
