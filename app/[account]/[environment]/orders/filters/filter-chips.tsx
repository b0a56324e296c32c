import { ChipAddFace, ChipSet, chipAddClass } from "@/components/ui/chip";
import { Popover } from "@/components/ui/popover";
import type { ReactNode } from "react";
import { listHref, listQuery } from "../list-address";
import type { List } from "../load-orders";
import { reasonsOf } from "../reasons";
import { AmountFields } from "./amount-fields";
import { Choices } from "./choices";
import { CreatedFields } from "./created-fields";
import { daysWords, filtersOn, holdDays } from "./filter-words";

/** The filters that are on, each with a way out, and those that could be. */
export function FilterChips({ list }: { list: List }) {
  const { address, place, scopes, currencies } = list;
  const { ask } = address;
  const on = filtersOn(address);
  const off = (name: string) => !on.some((filter) => filter.name === name);
  const reasons = reasonsOf(ask.state);
  const states = new Set(reasons.map(({ state }) => state));
  return (
    <>
      {on.map(({ name, value, params }) => (
        <ChipSet
          key={name}
          name={name}
          value={value}
          removeHref={listHref(address, Object.fromEntries(params.map((one) => [one, null])))}
        />
      ))}
      {off("Reason") && reasons.length > 0 ? (
        <Add label="State reason">
          <Choices
            label="State reason"
            choices={reasons.map(({ state, code, words }) => ({
              href: listHref(address, { reason: code }),
              label: states.size > 1 ? `${state}: ${words}` : words,
            }))}
          />
        </Add>
      ) : null}
      {off("Created") ? (
        <Add label="Created">
          <CreatedFields list={list} />
        </Add>
      ) : null}
      {off("Currency") ? (
        <Add label="Currency">
          <Choices
            label="Currency"
            choices={currencies.map((currency) => ({
              href: listHref(address, { currency }),
              label: currency,
            }))}
          />
        </Add>
      ) : null}
      {off("Amount") ? (
        <Add label="Amount">
          <AmountFields list={list} />
        </Add>
      ) : null}
      {off("Refunds") ? (
        <Add label="Refunds">
          <Choices
            label="Refunds"
            choices={[
              { href: listHref(address, { refunded: "yes" }), label: "Some money went back" },
              { href: listHref(address, { refunded: "no" }), label: "Nothing went back" },
            ]}
          />
        </Add>
      ) : null}
      {off("Hold ends") ? (
        <Add label="Hold ends">
          <Choices
            label="Hold ends"
            choices={holdDays.map((days) => ({
              href: listHref(address, { hold: String(days) }),
              label: `Within ${daysWords(days)}`,
            }))}
          />
        </Add>
      ) : null}
      {place.account === "all" && scopes.length > 1 ? (
        <Add label="Account">
          <Choices
            label="Account"
            choices={scopes.map(({ slug, name, region }) => ({
              href: `/${slug}/${place.environment}/orders?${listQuery(address)}`,
              label: name,
              about: region.toUpperCase(),
            }))}
          />
        </Add>
      ) : null}
    </>
  );
}

const Add = ({ label, children }: { label: string; children: ReactNode }) => (
  <Popover label={label} face={<ChipAddFace>{label}</ChipAddFace>} buttonClassName={chipAddClass}>
    {children}
  </Popover>
);
