import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache, Suspense } from "react";
import { requireActor } from "@/lib/auth/require-actor";
import { database } from "@/lib/context";
import { orderName } from "@/lib/queries/order-name";
import { OrderShown } from "./order-shown";
import { OrderSkeleton } from "./order-skeleton";
import { readSearch } from "./search";

type Props = PageProps<"/[account]/[environment]/orders/[orderId]">;

const named = cache(async (account: string, environment: string, orderId: string) => {
  const actor = await requireActor({ account, environment });
  return { actor, name: await orderName(database(), actor.scope, orderId) };
});

/** Titles stay in histories and in shared screens: an order's number, never its buyer. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { account, environment, orderId } = await params;
  const { name } = await named(account, environment, orderId);
  return { title: name ? `Order ${name}` : "Order not found" };
}

/** Whether the order is here is known before the first byte leaves: nothing can answer 404 after that. */
export default async function OrderPage({ params, searchParams }: Props) {
  const { account, environment, orderId } = await params;
  const { actor, name } = await named(account, environment, orderId);
  if (name === null) notFound();
  return (
    <Suspense fallback={<OrderSkeleton />}>
      <OrderShown actor={actor} orderId={orderId} search={readSearch(await searchParams)} />
    </Suspense>
  );
}
