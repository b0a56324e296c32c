import type { ReactNode } from "react";
import { ChipAddFace, ChipSet, chipAddClass } from "@/components/ui/chip";
import { Popover } from "@/components/ui/popover";
import { accountWords } from "../account-words";
import { listHref, listQuery } from "../list-address";
import type { List } from "../load-orders";
import { reasonsOf } from "../reasons";
import { AmountFields } from "./amount-fields";
import { Choices } from "./choices";
import { CreatedFields } from "./created-fields";
import { daysWords, filtersOn, holdDays } from "./filter-words";
import { leavesBelow } from "./leaves-below";

/** The filters that are on, each with a way out; then as many of the others as fit beside them. The sheet has all. */
export function FilterChips({ list }: { list: List }) {
  const on = filtersOn(list.address);
  const taken = on.reduce((sum, { name, value }) => sum + widthOf(`${name} ${value}`, ON), 0);
  const off = addable(list).filter(({ name }) => !on.some((filter) => filter.name === name));
  return (
    <div className="@container flex min-h-8 min-w-0 flex-1 flex-wrap items-center gap-2 max-sm:hidden">
      {on.map(({ name, value, params }) => (
        <ChipSet
          key={name}
          name={name}
          value={value}
          removeHref={listHref(list.address, Object.fromEntries(params.map((one) => [one, null])))}
        />
      ))}
      {off.map(({ label, fields }, n) => {
        const upTo = off.slice(0, n + 1).reduce((sum, one) => sum + widthOf(one.label, OFF), taken);
        return (
          <div key={label} className={leavesBelow(upTo)}>
            <Popover label={label} face={<ChipAddFace>{label}</ChipAddFace>} buttonClassName={chipAddClass}>
              {fields}
            </Popover>
          </div>
        );
      })}
    </div>
  );
}

// What a chip takes besides its letters, the gap before it included.
const [ON, OFF] = [60, 47];
const widthOf = (text: string, besides: number) => text.length * 6.5 + besides;

type Addable = { name: string; label: string; fields: ReactNode };

/** Every filter that there is, those first that people ask for most. */
function addable(list: List): Addable[] {
  const { address, place, scopes, currencies } = list;
  const reasons = reasonsOf(address.ask.state);
  const states = new Set(reasons.map(({ state }) => state));
  const filters: (Addable | null)[] = [
    reasons.length > 0
      ? {
          name: "Reason",
          label: "State reason",
          fields: (
            <Choices
              label="State reason"
              choices={reasons.map(({ state, code, words }) => ({
                href: listHref(address, { reason: code }),
                label: states.size > 1 ? `${state}: ${words}` : words,
              }))}
            />
          ),
        }
      : null,
    { name: "Created", label: "Created", fields: <CreatedFields list={list} /> },
    {
      name: "Currency",
      label: "Currency",
      fields: (
        <Choices
          label="Currency"
          choices={currencies.map((currency) => ({ href: listHref(address, { currency }), label: currency }))}
        />
      ),
    },
    { name: "Amount", label: "Amount", fields: <AmountFields list={list} /> },
    {
      name: "Hold ends",
      label: "Hold ends",
      fields: (
        <Choices
          label="Hold ends"
          choices={holdDays.map((days) => ({
            href: listHref(address, { hold: String(days) }),
            label: `Within ${daysWords(days)}`,
          }))}
        />
      ),
    },
    {
      name: "Refunds",
      label: "Refunds",
      fields: (
        <Choices
          label="Refunds"
          choices={[
            { href: listHref(address, { refunded: "yes" }), label: "Some money went back" },
            { href: listHref(address, { refunded: "no" }), label: "Nothing went back" },
          ]}
        />
      ),
    },
    place.account === "all" && scopes.length > 1
      ? {
          name: "Account",
          label: "Account",
          fields: (
            <Choices
              label="Account"
              choices={scopes.map((scope) => ({
                href: `/${scope.slug}/${place.environment}/orders?${listQuery(address)}`,
                label: accountWords(scope),
              }))}
            />
          ),
        }
      : null,
  ];
  return filters.filter((one) => one !== null);
}
