import { notFound } from "next/navigation";
import { requireActorForOrder } from "@/lib/auth/require-actor";
import { database } from "@/lib/context";
import { orderCall } from "@/lib/queries/order-call";

/** What was said in one call to Amazon, for the timeline's expandable rows. */
export async function GET(_request: Request, { params }: RouteContext<"/api/orders/[orderId]/calls/[callId]">) {
  const { orderId, callId } = await params;
  const { scope } = await requireActorForOrder(orderId, "see");
  const call = /^\d{1,15}$/.test(callId) ? await orderCall(database(), scope, orderId, Number(callId)) : null;
  if (!call) notFound();
  return Response.json(call, { headers: { "cache-control": "no-store" } });
}
