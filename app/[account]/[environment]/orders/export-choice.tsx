import { buttonClass } from "@/components/ui/button-class";
import { pathOf, type Place } from "@/lib/auth/place";

/** What a download brings, before it starts. It is a plain link: the browser does the rest. */
export const ExportChoice = ({ place, query }: { place: Place; query: string }) => (
  <div className="grid w-72 gap-3">
    <p>
      All orders of this list, in its order, with its search and filters, as CSV. Amounts are plain decimals beside
      their currency, times are UTC.
    </p>
    <p className="text-xs text-t2">
      The file contains buyers’ names and e-mail addresses. The audit log records who exported it, and what.
    </p>
    <a href={`${pathOf(place, "orders/export")}?${query}`} download className={buttonClass({ variant: "primary" })}>
      Download CSV
    </a>
  </div>
);
