import ReceiptText from "lucide-react/icons/receipt-text";
import SearchX from "lucide-react/icons/search-x";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { can } from "@/lib/auth/permissions";
import { database } from "@/lib/context";
import { countInWindow } from "@/lib/queries/order-counts";
import { orderIdIn, orderIdsIn } from "@/lib/queries/orders-search";
import { countWords } from "./count-words";
import { FetchButton } from "./fetch/fetch-button";
import { filtersOn, type FilterOn } from "./filters/filter-words";
import { listHref, readAddress } from "./list-address";
import type { List } from "./load-orders";

/** Why there is nothing, and the way out. */
export function NothingHere({ list }: { list: List }) {
  const { ask, params } = list.address;
  if (Object.keys(params).every((name) => ["sort", "dir"].includes(name))) return <NoOrdersYet list={list} />;
  if (ask.text !== null) return <NothingFound list={list} text={ask.text} />;
  return <NothingMatches list={list} />;
}

const NoOrdersYet = ({ list }: { list: List }) => (
  <EmptyState
    icon={<ReceiptText size={20} aria-hidden />}
    tone="accent"
    title={list.scopes.length === 1 ? "No orders in this account yet" : "No orders in these accounts yet"}
    actions={
      <>
        <FetchButton list={list} />
        {can(list.role, "manageAccounts") ? (
          <ButtonLink href="/settings/accounts" variant="ghost">
            Check the connection
          </ButtonLink>
        ) : null}
      </>
    }
  >
    Amazon has no list of orders to read. Each comes in by its Amazon ID, or by your own order ID.
  </EmptyState>
);

const NothingFound = ({ list, text }: { list: List; text: string }) => {
  const orderId = orderIdIn(text);
  const pasted = orderIdsIn(text);
  const narrowed = filtersOn(list.address).length > 0 || list.address.ask.state !== null;
  return (
    <EmptyState
      icon={<SearchX size={20} aria-hidden />}
      title={pasted.length > 1 ? `${pasted.length} order IDs at once` : `Nothing found for “${text}”`}
      actions={
        <>
          <FetchButton list={list} text={pasted.length > 0 ? pasted.join("\n") : text} />
          {narrowed ? (
            <ButtonLink href={`?${new URLSearchParams({ q: text })}`} variant="ghost">
              Search all orders
            </ButtonLink>
          ) : null}
          <ButtonLink href={listHref(list.address, { q: null })} variant="ghost">
            Clear the search
          </ButtonLink>
        </>
      }
    >
      {pasted.length > 1
        ? "The search takes one at a time. Fetch takes them all, and links to each."
        : orderId
          ? "This order is not in Tillway yet. Fetch it from Amazon by its ID."
          : "Searches the start of names, e-mails and IDs, and the number at your own order ID’s end."}
    </EmptyState>
  );
};

async function NothingMatches({ list }: { list: List }) {
  const { address } = list;
  const { state } = address.ask;
  const ways = await Promise.all(waysOut(list).map(async (way) => ({ ...way, ...(await countOf(list, way)) })));
  const useful = ways
    .filter(({ count, name }) => count > 0 && !(name === "Currency" && address.ask.amount))
    .slice(0, 2);
  return (
    <EmptyState
      icon={<SearchX size={20} aria-hidden />}
      title={`No ${state ? `${state.toLowerCase()} ` : ""}orders${filtersOn(address).length > 0 ? " like this" : ""}`}
      actions={
        <>
          {useful.map((way) => (
            <ButtonLink key={way.name} href={way.href}>
              {way.name === "State" ? "Look in every state" : `Drop the ${way.name.toLowerCase()} filter`}
            </ButtonLink>
          ))}
          <ButtonLink href="?" variant="ghost">
            Clear all
          </ButtonLink>
        </>
      }
    >
      {useful
        .map((way) => {
          const is = way.count === 1 && way.how === "exact" ? "is" : "are";
          return `Without the ${way.name.toLowerCase()} filter there ${is} ${countWords(way)}.`;
        })
        .join(" ")}
    </EmptyState>
  );
}

type WayOut = { name: string; href: string; params: FilterOn["params"] | ["state"] };

function waysOut({ address }: List): WayOut[] {
  const filters: Omit<WayOut, "href">[] = [...filtersOn(address)];
  if (address.ask.state) filters.push({ name: "State", params: ["state"] });
  return filters.map((filter) => ({ ...filter, href: listHref(address, without(filter.params)) }));
}

const without = (params: WayOut["params"]) => Object.fromEntries(params.map((name) => [name, null]));

function countOf({ scopes, address }: List, { params }: WayOut) {
  const left = Object.fromEntries(
    Object.entries(address.params).filter(([name]) => !(params as string[]).includes(name)),
  );
  const { ask } = readAddress(left, [...new Set(scopes.map((scope) => scope.currency))]);
  return countInWindow(database(), scopes, ask);
}
