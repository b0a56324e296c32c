import ArrowLeft from "lucide-react/icons/arrow-left";
import ChevronDown from "lucide-react/icons/chevron-down";
import ChevronUp from "lucide-react/icons/chevron-up";
import Link from "next/link";
import type { ReactNode } from "react";
import { MoneyText } from "@/components/payments/money-text";
import { StateBadge } from "@/components/payments/state-badge";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { buttonClass } from "@/components/ui/button-class";
import { cn } from "@/components/ui/cn";
import { Kbd } from "@/components/ui/kbd";
import { dateInWords } from "@/components/ui/time-words";
import { lifeOf, orderExpiry } from "@/lib/payments/expiry";
import { describeOrder } from "@/lib/payments/words";
import type { OrderView } from "@/lib/queries/order-view";
import { ActionIcon } from "./action-icon";
import type { ActionItem } from "./action-items";
import type { Around } from "./around";
import { orderName, wordingOf } from "./actions/wording";
import { Flash } from "./flash";
import { OpenButton } from "./open-button";
import { OrderMenu } from "./order-menu";

type Props = { order: OrderView; items: ActionItem[]; around: Around };

export function OrderHead({ order, items, around }: Props) {
  const { state, reason = null, total } = order.snapshot;
  const inHead = items.filter(({ kind, reason: why }) => (kind === "refund" || kind === "authorize") && why === null);
  return (
    <header data-phone-head className="px-4 pb-4 sm:px-6 sm:pt-3.5 sm:shadow-line-b">
      <div className="flex items-center max-sm:min-h-[52px]">
        <div className="max-sm:hidden">
          <Breadcrumbs trail={[{ href: around.listHref, label: "Orders" }]} current={orderName(order)} />
        </div>
        <Link href={around.listHref} className="-ml-3 flex size-11 items-center justify-center rounded-lg sm:hidden">
          <ArrowLeft size={20} aria-hidden />
          <span className="sr-only">Back to orders</span>
        </Link>
        <p className="num truncate text-lg font-semibold sm:hidden">{orderName(order)}</p>
        <div className="ml-auto flex items-center gap-1 max-sm:hidden">
          {around.standing ? (
            <span className="num mr-1 text-xs text-t3">
              <span className="sr-only">Order </span>
              {around.standing}
            </span>
          ) : null}
          <Step href={around.previousHref} label="Previous order" keys="K" icon={<ChevronUp size={16} aria-hidden />} />
          <Step href={around.nextHref} label="Next order" keys="J" icon={<ChevronDown size={16} aria-hidden />} />
        </div>
        <div className="-mr-3 ml-auto sm:hidden">
          <OrderMenu orderId={order.id} items={items} bare />
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-3 sm:mt-2.5">
        <h1 className="text-amount font-semibold">
          <span className="sr-only">Order {orderName(order)}, </span>
          {total ? (
            <>
              <MoneyText amount={total} />
              <small className="ml-[5px] text-base font-medium tracking-normal text-t3 max-sm:hidden">
                {total.currency}
              </small>
            </>
          ) : (
            "No total yet"
          )}
        </h1>
        <StateBadge state={describeOrder({ state, reason }, wordingOf(order))} large />
        <Flash mark={state} />
        <div className="ml-auto flex items-center gap-2 max-sm:hidden">
          {inHead.map(({ kind, label, keys }) => (
            <OpenButton key={kind} action={kind} size="md">
              <ActionIcon kind={kind} />
              {label}…{keys ? <Kbd keys={keys} /> : null}
            </OpenButton>
          ))}
          <OrderMenu orderId={order.id} items={items} />
        </div>
      </div>
      <Meta order={order} />
    </header>
  );
}

function Meta({ order }: { order: OrderView }) {
  const placed = dateInWords(order.createdAt.getTime(), order.asOf.getTime(), order.timeZone);
  return (
    <p className="num mt-1 overflow-clip text-t2">
      <span className="-ml-5 flex flex-wrap">
        {order.buyer?.name ? <Fact className="font-medium text-t1">{order.buyer.name}</Fact> : null}
        {order.sellerOrderId ? <Fact className="max-sm:hidden">{order.sellerOrderId}</Fact> : null}
        <Fact>{order.accountName}</Fact>
        <Fact>
          <span className="max-sm:hidden">{order.snapshot.state === "Draft" ? "Created" : "Placed"} </span>
          {placed}
        </Fact>
        <Fact className="max-sm:hidden">{dayOf(order)}</Fact>
      </span>
    </p>
  );
}

/** Each has its dot before it, in a margin that is cut off where a line begins. */
function Fact({ className, children }: { className?: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <span
      className={cn(
        "relative pl-5 wrap-anywhere",
        "before:absolute before:left-0 before:w-5 before:text-center before:font-normal before:text-t3 before:content-['·'/'']",
        className,
      )}
    >
      {children}
    </span>
  );
}

/** "Day 2 of 180", while money can still be put on hold. */
function dayOf({ snapshot, createdAt, asOf }: OrderView): string | null {
  const life = lifeOf({ state: snapshot.state, createdAt, endsAt: orderExpiry(snapshot) }, asOf);
  if (!life || life.unit !== "d" || life.age > life.lasts) return null;
  return life.age === 0 ? `First day of ${life.lasts}` : `Day ${life.age} of ${life.lasts}`;
}

function Step({ href, label, keys, icon }: { href: string | null; label: string; keys: string; icon: ReactNode }) {
  const look = buttonClass({ variant: "ghost", size: "sm", icon: true });
  if (!href)
    return (
      <span className={look} aria-hidden="true">
        <span className="opacity-30">{icon}</span>
      </span>
    );
  return (
    <Link href={href} className={look} title={`${label} (${keys})`} aria-keyshortcuts={keys}>
      {icon}
      <span className="sr-only">{label}</span>
    </Link>
  );
}
