import ArrowUp from "lucide-react/icons/arrow-up";
import RefreshCw from "lucide-react/icons/refresh-cw";
import Download from "lucide-react/icons/download";
import Ellipsis from "lucide-react/icons/ellipsis";
import type { Metadata } from "next";
import { Suspense } from "react";
import { accountChoices } from "@/app/frame/account-choices";
import { AccountSwitcherInTitle } from "@/components/payments/account-switcher";
import { PageHeader } from "@/components/ui/page-header";
import { Popover } from "@/components/ui/popover";
import { can } from "@/lib/auth/permissions";
import { requireScopes } from "@/lib/auth/require-actor";
import { scopesOf } from "@/lib/auth/scopes";
import { database } from "@/lib/context";
import { orderCurrencies } from "@/lib/queries/order-currencies";
import { mirrorAge } from "@/lib/queries/orders-changes";
import { accountWords } from "./account-words";
import { isArriving } from "./arriving";
import { ExportChoice } from "./export-choice";
import { FetchButton } from "./fetch/fetch-button";
import { FetchDesk } from "./fetch/fetch-desk";
import { currenciesOf } from "./filters/currencies";
import { FilterBar, FilterIcons } from "./filters/filter-bar";
import { listHref, listQuery, readAddress } from "./list-address";
import { ListKeys } from "./list-keys";
import { LiveList } from "./live-list";
import { loadOrders, type List } from "./load-orders";
import { zoneOf } from "./order-links";
import { OrderTabs } from "./order-tabs";
import { OrdersShown } from "./orders-shown";
import { OrdersSkeleton } from "./orders-skeleton";
import { listShortcuts } from "./shortcuts/list-shortcuts";
import { Shortcuts } from "./shortcuts/shortcuts";

type Props = PageProps<"/[account]/[environment]/orders">;

/** A window's title is seen by others and kept in histories: where one is, and nobody's name. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const place = await params;
  const { scopes } = await requireScopes(place);
  const account = place.account === "all" ? "All accounts" : scopes[0]!.name;
  return { title: `Orders · ${account} · ${place.environment === "sandbox" ? "Sandbox" : "Production"}` };
}

export default async function OrdersPage({ params, searchParams }: Props) {
  const place = await params;
  const { person, scopes } = await requireScopes(place);
  const here = (await scopesOf(person.userId, person.role)).filter((s) => s.environment === place.environment);
  const address = readAddress(await searchParams, [...new Set(scopes.map((scope) => scope.currency))]);
  const [age, found] = await Promise.all([mirrorAge(database(), scopes), orderCurrencies(database(), scopes)]);
  const currencies = currenciesOf(scopes, found, address.ask.currency);
  const list: List = { place, scopes, address, currencies, now: new Date().toISOString(), role: person.role };
  const orders = loadOrders(list);
  const arriving = await isArriving();
  const query = listQuery(address);
  const drawn = `${listQuery(address, address.params)} ${age.seen}`;
  const mayExport = can(person.role, "export");
  const shown = <OrdersShown list={list} orders={orders} />;

  return (
    <FetchDesk
      environment={place.environment}
      accounts={scopes.map((scope) => ({ slug: scope.slug, name: accountWords(scope) }))}
    >
      <PageHeader
        title="Orders"
        sub={
          <>
            <span className="max-lg:hidden">Order references from Amazon Pay</span>
            <AccountSwitcherInTitle
              name={place.account === "all" ? `All ${scopes.length} accounts` : scopes[0]!.name}
              accounts={accountChoices(place, here)}
            />
          </>
        }
        actions={
          <>
            <LiveList
              key={drawn}
              place={place}
              query={query}
              firstPageHref={listHref(address)}
              age={age}
              now={list.now}
              zone={zoneOf(scopes)}
              icons={{ up: <ArrowUp size={14} aria-hidden />, refreshed: <RefreshCw size={14} aria-hidden /> }}
            />
            <div className="flex gap-2 max-sm:hidden">
              {mayExport ? (
                <Popover
                  label="Export this list"
                  align="end"
                  face={
                    <>
                      <Download size={15} aria-hidden />
                      Export…
                    </>
                  }
                >
                  <ExportChoice place={place} query={query} />
                </Popover>
              ) : null}
              <FetchButton list={list} />
            </div>
            <div className="-mr-1.5 flex sm:hidden pointer-coarse:-mr-3">
              <FilterIcons list={list} />
              {mayExport || can(person.role, "fetch") ? (
                <Popover
                  label={mayExport ? "Fetch or export" : "Fetch"}
                  align="end"
                  variant="ghost"
                  icon
                  face={<Ellipsis size={20} className="text-t1" aria-hidden />}
                >
                  <div className="grid gap-4">
                    <FetchButton list={list} />
                    {mayExport ? <ExportChoice place={place} query={query} /> : null}
                  </div>
                </Popover>
              ) : null}
            </div>
          </>
        }
      />
      <OrderTabs address={address} counts={orders.counts} arriving={arriving} />
      <FilterBar list={list} />
      {arriving ? <Suspense fallback={<OrdersSkeleton />}>{shown}</Suspense> : shown}
      <ListKeys drawn={drawn} />
      <Shortcuts shortcuts={listShortcuts} />
    </FetchDesk>
  );
}
