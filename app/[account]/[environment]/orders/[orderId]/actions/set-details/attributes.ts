import type { OrderSnapshot } from "@/lib/payments/snapshot";

export const attributeNames = ["sellerOrderId", "storeName", "customInformation", "sellerNote"] as const;
export type AttributeName = (typeof attributeNames)[number];

/** Of a confirmed order, what may still be added: each once (MWS reference 5.10). All of them while it is a Draft. */
export const openAttributes = ({ state, confirmedAttributes }: OrderSnapshot): AttributeName[] =>
  attributeNames.filter((name) => state === "Draft" || (confirmedAttributes[name] ?? "") === "");
