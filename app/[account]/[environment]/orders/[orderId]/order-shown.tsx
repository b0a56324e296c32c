import { dehydrate, QueryClient } from "@tanstack/react-query";
import History from "lucide-react/icons/history";
import { notFound } from "next/navigation";
import { after } from "next/server";
import { cn } from "@/components/ui/cn";
import { RelativeTime } from "@/components/ui/relative-time";
import { TransactionTree } from "@/components/payments/transaction-tree";
import { can, type Permission } from "@/lib/auth/permissions";
import type { Actor } from "@/lib/auth/require-actor";
import { refreshOrder } from "@/lib/commands/refresh-order";
import { contextFor, database } from "@/lib/context";
import { env } from "@/lib/env";
import { isTerminal } from "@/lib/payments/objects";
import { orderActivity } from "@/lib/queries/order-activity";
import { orderNotesOf } from "@/lib/queries/order-notes";
import { orderTimeline, type Timeline } from "@/lib/queries/order-timeline";
import { orderView, type OrderView } from "@/lib/queries/order-view";
import { actionItems } from "./action-items";
import type { Can } from "./actions/offers";
import { OrderActions } from "./actions/order-actions";
import { activityQuery } from "./activity-query";
import { aroundOrder } from "./around";
import { AskAmazon } from "./ask-amazon";
import { FlashStart } from "./flash";
import { Fold } from "./fold";
import { momentWords } from "./intent-words";
import { LiveOrder } from "./live-order";
import { OrderBanners } from "./order-banners";
import { OrderHead } from "./order-head";
import { OrderKeys } from "./order-keys";
import { OrderMoney } from "./order-money";
import { OrderSide } from "./order-side";
import { OrderTimeline } from "./order-timeline";
import { PaletteActions } from "./palette-actions";
import { PhoneBar } from "./phone-bar";
import { primaryStep, secondStep } from "./primary-step";
import type { OrderSearch } from "./search";
import { transactionNodes } from "./transaction-nodes";
import { whomToAsk } from "./whom-to-ask";

type Props = { actor: Actor; orderId: string; search: OrderSearch };

/** Everything about an order, read from the mirror and drawn. */
export async function OrderShown({ actor, orderId, search }: Props) {
  const db = database();
  const activity = await orderActivity(db, actor.scope, orderId);
  const order = await orderView(db, actor.scope, orderId);
  if (!order || !activity) notFound();
  const timeline = await orderTimeline(db, orderId, { filter: search.show, limit: search.events });
  const notes = await orderNotesOf(db, orderId);
  const around = await aroundOrder(actor, orderId, search.list);
  const asks = !isFresh(order, activity.readAt);
  if (asks) after(() => refreshOrder(contextFor(actor), { orderId }));

  const rights = { ...rightsOf(actor), ask: await whomToAsk(actor) };
  const items = actionItems(order, rights);
  const primary = primaryStep(order, items);
  const second = secondStep(items, primary);
  const nodes = transactionNodes(order, { ...rights, inBar: [primary?.kind, second?.kind] });
  const client = new QueryClient();
  client.setQueryData(activityQuery(orderId).queryKey, activity);
  const drawn = { now: order.asOf.toISOString(), zone: order.timeZone };
  return (
    <LiveOrder
      key={orderId}
      orderId={orderId}
      mark={activity.mark}
      readAt={activity.readAt}
      readAtWords={momentWords(new Date(activity.readAt), order).replace(/^at /, "")}
      awaitedSince={asks ? sinceWords(order) : null}
      activity={dehydrate(client)}
    >
      <OrderActions order={order} can={rights} simulations={env().TILLWAY_MODE !== "production"}>
        <OrderHead order={order} items={items} around={around} />
        <div className="grid flex-1 grid-cols-[minmax(0,1fr)] max-lg:grid-rows-[auto_1fr] lg:grid-cols-[minmax(0,1fr)_300px] xl:grid-cols-[minmax(0,1fr)_336px]">
          <div className="min-w-0 sm:px-6 sm:pt-5 sm:pb-8">
            <div className="px-4 sm:px-0">
              <OrderBanners order={order} can={rights} primary={primary} />
              <OrderMoney order={order} />
              <div className="mt-[26px] mb-2 flex flex-wrap items-center gap-x-2 max-sm:mt-4">
                <h2 className="text-base font-semibold">Transactions</h2>
                <span className="num text-t3">{nodes.length > 0 ? countOf(nodes) : null}</span>
                <span
                  className={cn(
                    "ml-auto text-xs text-t2 max-sm:order-last max-sm:ml-0 max-sm:w-full",
                    rights.fetch && "max-sm:pointer-coarse:-mt-2", // into the height that the button has for a finger
                  )}
                >
                  {order.refreshedAt ? (
                    <>
                      Read from Amazon{" "}
                      <RelativeTime
                        style="ago"
                        {...drawn}
                        at={order.refreshedAt.toISOString()}
                        now={new Date(activity.readAt).toISOString()}
                      />
                    </>
                  ) : null}
                </span>
                {rights.fetch ? (
                  <AskAmazon orderId={orderId} refreshedAt={order.refreshedAt?.toISOString() ?? null} />
                ) : null}
              </div>
              {nodes.length > 0 ? (
                <TransactionTree nodes={nodes} {...drawn} />
              ) : (
                <p className="py-3 text-t2">
                  {isTerminal("orderReference", order.snapshot.state)
                    ? "Nothing was authorized on this order."
                    : "Nothing has been authorized on this order yet."}
                </p>
              )}
            </div>
            <Fold
              title="Timeline"
              icon={<History size={18} aria-hidden />}
              about={eventCount(timeline)}
              className="max-sm:mt-4 max-sm:shadow-line-t"
            >
              <OrderTimeline order={order} timeline={timeline} search={search} />
            </Fold>
          </div>
          <OrderSide
            order={order}
            items={items}
            notes={notes}
            can={rights}
            person={{ userId: actor.userId, admin: actor.role === "admin" }}
          />
        </div>
        <PhoneBar primary={primary} second={second} />
        <PaletteActions items={items} orderName={order.sellerOrderId ?? orderId} />
        <OrderKeys orderId={orderId} previousHref={around.previousHref} nextHref={around.nextHref} />
        <FlashStart />
      </OrderActions>
    </LiveOrder>
  );
}

function rightsOf({ role }: Actor): Can {
  const may = (permission: Permission) => can(role, permission);
  return {
    moveMoney: may("moveMoney"),
    refund: may("refund"),
    settle: may("settle"),
    note: may("note"),
    fetch: may("fetch"),
  };
}

const eventCount = ({ entries: { length }, more }: Timeline): string =>
  more ? `${length}+ events` : `${length} ${length === 1 ? "event" : "events"}`;

type Nodes = ReturnType<typeof transactionNodes>;
const countOf = (nodes: Nodes): number => nodes.reduce((count, { children = [] }) => count + 1 + countOf(children), 0);

const FRESH_MS = 60_000;

/** Whoever opens an order sees what Amazon says of it now; a redraw of the open page does not ask again. */
const isFresh = ({ refreshedAt }: OrderView, readAt: number): boolean =>
  refreshedAt !== null && readAt - refreshedAt.getTime() < FRESH_MS;

const sinceWords = (order: OrderView): string =>
  momentWords(order.refreshedAt ?? order.updatedAt, order).replace(/^(at|on) /, "");
