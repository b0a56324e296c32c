"use server";

import { requireActorForOrder } from "@/lib/auth/require-actor";
import { refreshOrder } from "@/lib/commands/refresh-order";
import { contextFor } from "@/lib/context";

export async function askAmazonAction(orderId: string): Promise<{ asked: boolean }> {
  const actor = await requireActorForOrder(orderId, "fetch");
  const { ok } = await refreshOrder(contextFor(actor), { orderId });
  return { asked: ok };
}
