import ListFilter from "lucide-react/icons/list-filter";
import SlidersHorizontal from "lucide-react/icons/sliders-horizontal";
import X from "lucide-react/icons/x";
import type { ReactNode } from "react";
import { GetForm } from "@/components/ui/get-form";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { buttonClass } from "@/components/ui/button-class";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { pathOf } from "@/lib/auth/place";
import { sorts } from "@/lib/queries/orders-ask";
import { listHref, type ListAddress } from "../list-address";
import type { List } from "../load-orders";
import { reasonsOf } from "../reasons";
import { createdDays, daysWords, filtersOn, holdDays } from "./filter-words";
import { KeptFields } from "./kept-fields";
import { sortNames } from "./sort-words";

const SHEET = "orders-filters";
const filterNames = ["reason", "created", "from", "to", "currency", "min", "max", "refunded", "hold"] as const;

type ButtonProps = { address: ListAddress; large?: boolean };

/** `large` is the phone's, among the icons beside the title. */
export function FilterSheetButton({ address, large = false }: ButtonProps) {
  const on = filtersOn(address).length;
  const Icon = large ? ListFilter : SlidersHorizontal;
  const name = large ? "Filters and sort" : "All filters";
  return (
    <button
      type="button"
      popoverTarget={SHEET}
      aria-haspopup="dialog"
      title={name}
      className={`${buttonClass({ variant: "ghost", icon: true })} relative`}
    >
      <Icon size={large ? 20 : 16} className={large ? "text-t1" : undefined} aria-hidden />
      <span className="sr-only">
        {name}
        {on > 0 ? `, ${on} on` : ""}
      </span>
      {on > 0 ? (
        <span
          aria-hidden
          className="absolute top-1 right-1 size-2 rounded-full bg-accent pointer-coarse:top-2 pointer-coarse:right-2"
        />
      ) : null}
    </button>
  );
}

/** All filters in one sheet: a phone's whole window, elsewhere a panel at its side. The browser opens and closes it, also without script. */
export function FilterSheet({ list: { address, place, currencies } }: { list: List }) {
  const { ask, params } = address;
  const reasons = reasonsOf(ask.state);
  return (
    <div
      id={SHEET}
      popover="auto"
      role="dialog"
      aria-labelledby={`${SHEET}-title`}
      className="pop fixed inset-x-0 top-(--ribbon) bottom-0 h-auto max-h-none w-full max-w-none flex-col overflow-y-auto bg-surface p-0 sm:left-auto sm:w-[400px] sm:shadow-sh3 sm:[clip-path:inset(0_0_0_-64px)] [&:popover-open]:flex"
    >
      <header className="flex min-h-14 flex-none items-center gap-2.5 px-4 shadow-line-b">
        <h2 id={`${SHEET}-title`} className="text-lg font-semibold">
          Filters
        </h2>
        <button
          type="button"
          popoverTarget={SHEET}
          popoverTargetAction="hide"
          className={`${buttonClass({ variant: "ghost", icon: true })} ml-auto max-sm:order-first max-sm:-ml-2.5 sm:-mr-2`}
        >
          <X size={16} aria-hidden />
          <span className="sr-only">Close</span>
        </button>
      </header>
      <GetForm action={pathOf(place)} className="grid gap-4 px-4 pt-4">
        <KeptFields address={address} without={[...filterNames, "sort", "dir"]} />
        <Choose
          id="sheet-sort"
          label="Sort by"
          name="sort"
          value={params.sort}
          none="Last update, or the filter’s own order"
        >
          {sorts.map((sort) => (
            <option key={sort} value={sort}>
              {sortNames[sort]}
            </option>
          ))}
        </Choose>
        <Choose
          id="sheet-dir"
          label="Begin with"
          name="dir"
          value={params.dir}
          none="Latest, largest, or soonest to end"
        >
          <option value="newest">Latest or largest</option>
          <option value="oldest">Earliest or smallest</option>
        </Choose>
        <Choose id="sheet-reason" label="State reason" name="reason" value={params.reason} none="Any">
          {reasons.map(({ state, code, words }) => (
            <option key={code} value={code}>
              {state}: {words}
            </option>
          ))}
          {ask.reason && !reasons.some(({ code }) => code === ask.reason) ? <option>{ask.reason}</option> : null}
        </Choose>
        <Choose id="sheet-created" label="Created" name="created" value={params.created} none="Any time">
          {withChosen(createdDays, ask.created && "days" in ask.created ? ask.created.days : null).map((days) => (
            <option key={days} value={`${days}d`}>
              Last {daysWords(days)}
            </option>
          ))}
        </Choose>
        <div className="grid grid-cols-2 gap-3">
          <Field id="sheet-from" label="From">
            {(control) => <Input {...control} type="date" name="from" defaultValue={params.from} />}
          </Field>
          <Field id="sheet-to" label="Through">
            {(control) => <Input {...control} type="date" name="to" defaultValue={params.to} />}
          </Field>
        </div>
        <Choose id="sheet-currency" label="Currency" name="currency" value={params.currency} none="Any">
          {currencies.map((currency) => (
            <option key={currency}>{currency}</option>
          ))}
        </Choose>
        <div className="grid grid-cols-2 gap-3">
          <Field id="sheet-min" label="Total at least">
            {(control) => <Input {...control} name="min" inputMode="decimal" defaultValue={params.min} />}
          </Field>
          <Field id="sheet-max" label="At most">
            {(control) => <Input {...control} name="max" inputMode="decimal" defaultValue={params.max} />}
          </Field>
        </div>
        <Choose id="sheet-refunded" label="Refunds" name="refunded" value={params.refunded} none="Any">
          <option value="yes">Some money went back</option>
          <option value="no">Nothing went back</option>
        </Choose>
        <Choose id="sheet-hold" label="Hold ends" name="hold" value={params.hold} none="Any time">
          {withChosen(holdDays, ask.holdDays).map((days) => (
            <option key={days} value={days}>
              Within {daysWords(days)}
            </option>
          ))}
        </Choose>
        <div className="sticky bottom-0 -mx-4 grid grid-cols-2 gap-2 bg-surface px-4 py-3 shadow-line-t">
          <ButtonLink
            href={listHref(address, Object.fromEntries([...filterNames, "sort", "dir"].map((name) => [name, null])))}
          >
            Clear all
          </ButtonLink>
          <Button type="submit" variant="primary">
            Show these orders
          </Button>
        </div>
      </GetForm>
    </div>
  );
}

/** Whatever an address says that means something can be chosen, or sending the form would take it away unsaid. */
const withChosen = (days: number[], chosen: number | null): number[] =>
  chosen === null || days.includes(chosen) ? days : [...days, chosen].sort((a, b) => a - b);

type ChooseProps = { id: string; label: string; name: string; value?: string; none: string; children: ReactNode };
const Choose = ({ id, label, name, value, none, children }: ChooseProps) => (
  <Field id={id} label={label}>
    {(control) => (
      <Select {...control} name={name} defaultValue={value ?? ""}>
        <option value="">{none}</option>
        {children}
      </Select>
    )}
  </Field>
);
