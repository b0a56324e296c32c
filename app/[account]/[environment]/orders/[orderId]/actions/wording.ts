import { dateInWords } from "@/components/ui/time-words";
import { formatMoney, type Money } from "@/lib/payments/money";
import type { Wording } from "@/lib/payments/words";
import type { OrderView } from "@/lib/queries/order-view";

export const LOCALE = "en-US";

export const sayMoney = (amount: Money): string => formatMoney(amount, LOCALE);
export const wordingOf = ({ timeZone }: Pick<OrderView, "timeZone">): Wording => ({ locale: LOCALE, timeZone });
/** "Thu 20 Nov, 09:12", in the shop's time zone. */
export const sayTime = (at: Date, { asOf, timeZone }: Pick<OrderView, "asOf" | "timeZone">): string =>
  dateInWords(at.getTime(), asOf.getTime(), timeZone);

/** What people call the order: the shop's own number before Amazon's. */
export const orderName = ({ sellerOrderId, id }: Pick<OrderView, "sellerOrderId" | "id">): string =>
  sellerOrderId ?? id;
/** The end of an id is what tells an order's children apart. */
export const lastPart = (id: string): string => `…-${id.slice(id.lastIndexOf("-") + 1)}`;
