import Link from "next/link";
import { Note } from "@/components/ui/note";
import { cursorText, listHref, type Problem } from "./list-address";
import { ListFoot } from "./list-foot";
import type { List, Orders } from "./load-orders";
import { NothingHere } from "./nothing-here";
import { OrdersCards } from "./orders-cards";
import { OrdersTable } from "./orders-table";

/** The rows and what surrounds them; everything that has to wait for the database. */
export async function OrdersShown({ list, orders }: { list: List; orders: Orders }) {
  const [page, size, capped] = [await orders.page, await orders.size, await orders.capped];
  const { rows, newer, older } = page;
  const { address } = list;
  const href = {
    newer: newer && listHref(address, { before: cursorText(newer) }),
    older: older && listHref(address, { after: cursorText(older) }),
  };
  return (
    <>
      <Problems list={list} capped={capped} />
      {rows.length > 0 ? (
        <>
          <OrdersTable list={list} rows={rows} estimated={size?.how !== "exact"} />
          <OrdersCards list={list} rows={rows} />
        </>
      ) : page.partial ? null : (
        <NothingHere list={list} />
      )}
      {page.partial ? <LookFurther page={page} href={href} /> : null}
      {rows.length > 0 || page.partial ? <ListFoot list={list} shown={rows.length} size={size} href={href} /> : null}
    </>
  );
}

type Ways = { newer: string | null; older: string | null };
function LookFurther({ page, href }: { page: Awaited<Orders["page"]>; href: Ways }) {
  const found = page.rows.length;
  return (
    <p role="status" className="px-4 py-6 text-center text-t2 sm:px-6">
      {found === 0 ? "None" : found} of the orders looked through so far {found === 1 ? "matches" : "match"}. There are
      more to look through.{" "}
      {href.older ? (
        <Link href={href.older} prefetch={false} className="link">
          Keep looking
        </Link>
      ) : null}
    </p>
  );
}

const unreadable: Partial<Record<Problem, Parameters<typeof listHref>[1]>> = {
  amountUnreadable: { min: null, max: null },
  dateUnreadable: { from: null, to: null },
};
const words: Record<Problem, string> = {
  chooseCurrency: "Totals in different currencies are not compared. Choose one to sort or filter by amount:",
  amountUnreadable: "That amount can’t be read. Write it like 150 or 150.00.",
  dateUnreadable: "That date can’t be read. Write it like 2025-11-20.",
};

function Problems({ list, capped }: { list: List; capped: boolean }) {
  const { problems, unknown } = list.address;
  if (problems.length === 0 && unknown.length === 0 && !capped) return null;
  return (
    <div className="grid gap-2 px-4 py-3 wrap-anywhere sm:px-6">
      {unknown.length > 0 ? (
        <Note tone="warn" role="note">
          The address asks for something that this list does not know, so it is left out: {unknown.join(", ")}.
          <Link href={listHref(list.address)} className="link ml-2">
            Remove it
          </Link>
        </Note>
      ) : null}
      {[...new Set(problems)].map((problem) => (
        <Note key={problem} tone="warn" role="note">
          {words[problem]}
          {unreadable[problem] ? (
            <Link href={listHref(list.address, unreadable[problem])} className="link ml-2">
              Remove it
            </Link>
          ) : null}
          {problem === "chooseCurrency"
            ? list.currencies.map((currency) => (
                <Link key={currency} href={listHref(list.address, { currency })} className="link ml-2">
                  {currency}
                </Link>
              ))
            : null}
        </Note>
      ))}
      {capped ? (
        <Note role="note">
          More orders match than a search shows. Add more letters, or search for the order’s ID or the buyer’s e-mail
          address.
        </Note>
      ) : null}
    </div>
  );
}
