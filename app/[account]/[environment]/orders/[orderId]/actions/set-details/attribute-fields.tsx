"use client";

import Lock from "lucide-react/icons/lock";
import { useId } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { texts } from "@/lib/payments/text";
import type { OrderView } from "@/lib/queries/order-view";
import { NoteField } from "../form/note-field";
import { simulations as endings } from "../simulations";
import { openAttributes, type AttributeName } from "./attributes";

type Line = Exclude<AttributeName, "sellerNote">;
const lines: Record<Line, { label: string; hint?: string }> = {
  sellerOrderId: { label: "Seller order ID", hint: "Letters, digits, hyphens and underscores are safest." },
  storeName: { label: "Store name", hint: "Amazon shows it to the buyer in place of the account’s." },
  customInformation: { label: "Custom information" },
};
const lineNames = Object.keys(lines) as Line[];

type Props = {
  order: OrderView;
  problemOf: (field: string) => string | undefined;
  onFilled: (filled: boolean) => void;
  simulations: boolean;
};

/** What the shop says about its order. What a confirmed order has already stays in sight, locked. */
export function AttributeFields({ order, problemOf, onFilled, simulations }: Props) {
  const id = useId();
  const open = openAttributes(order.snapshot);
  const isDraft = order.snapshot.state === "Draft";
  return (
    <div
      className="contents"
      onInput={(event) => {
        const form = (event.target as HTMLInputElement).form;
        if (form) onFilled(open.some((name) => String(new FormData(form).get(name) ?? "").trim() !== ""));
      }}
    >
      {lineNames.map((name) => {
        const isOpen = open.includes(name);
        return (
          <Field
            key={name}
            id={`${id}-${name}`}
            label={lines[name].label}
            hint={isOpen ? lines[name].hint : undefined}
            aside={isOpen ? "Optional" : "Fixed once confirmed"}
            error={problemOf(name)}
          >
            {(control) => (
              <Input
                {...control}
                name={isOpen ? name : undefined}
                defaultValue={order[name] ?? ""}
                readOnly={!isOpen}
                icon={isOpen ? undefined : <Lock size={14} aria-hidden />}
                autoComplete="off"
              />
            )}
          </Field>
        );
      })}
      {open.includes("sellerNote") ? (
        <NoteField
          name="sellerNote"
          label="Note to the buyer"
          reader="In Amazon’s e-mail"
          max={texts.sellerNote.max}
          defaultValue={isDraft ? (order.sellerNote ?? "") : ""}
          error={problemOf("sellerNote") ?? problemOf("note")}
          simulations={simulations ? endings.setDetails : []}
        />
      ) : null}
    </div>
  );
}
