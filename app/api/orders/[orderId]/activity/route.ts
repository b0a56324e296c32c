import { notFound } from "next/navigation";
import { requireActorForOrder } from "@/lib/auth/require-actor";
import { database } from "@/lib/context";
import { orderActivity } from "@/lib/queries/order-activity";

/** What an open order page asks every few seconds: is what you show still true? */
export async function GET(_request: Request, { params }: RouteContext<"/api/orders/[orderId]/activity">) {
  const { orderId } = await params;
  const { scope } = await requireActorForOrder(orderId, "see");
  const activity = await orderActivity(database(), scope, orderId);
  if (!activity) notFound();
  return Response.json(activity, { headers: { "cache-control": "no-store" } });
}
