import type { ReactNode } from "react";
import type { StateLook } from "@/components/payments/state-badge";
import type { Money } from "@/lib/payments/money";
import type { Region } from "@/lib/payments/snapshot";

export type PaletteItem = { href: string; label: string; icon?: ReactNode };
export type PaletteGroup = { heading: string; items: PaletteItem[] };

/** An order as the palette shows it; `region` where several accounts are searched. */
export type FoundOrder = {
  id: string;
  href: string;
  sellerOrderId: string | null;
  buyer: string | null;
  buyerEmail: string | null;
  total: Money | null;
  region: Region | null;
  state: StateLook;
};
/** `more` match than these, which changed last. */
export type FoundOrders = { orders: FoundOrder[]; more: boolean };
