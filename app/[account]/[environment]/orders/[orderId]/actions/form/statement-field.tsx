"use client";

import { useId } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SOFT_DESCRIPTOR_MAX } from "@/lib/payments/text";

type Props = { value: string; onValue: (text: string) => void; jcbOnly: boolean; error?: string };

/** What the buyer's card statement shows. */
export function StatementField({ value, onValue, jcbOnly, error }: Props) {
  const id = useId();
  const length = [...value].length;
  return (
    <Field
      id={id}
      label="Statement text"
      aside={`On the buyer’s card statement · ${length} of ${SOFT_DESCRIPTOR_MAX}`}
      hint={jcbOnly ? "In Japan it shows on JCB cards only." : undefined}
      error={
        error ??
        (length > SOFT_DESCRIPTOR_MAX ? `Too long: Amazon takes ${SOFT_DESCRIPTOR_MAX} characters.` : undefined)
      }
    >
      {(control) => (
        <span className="grid items-baseline *:[grid-area:1/1]">
          <span
            className="pointer-events-none relative justify-self-start pl-2.5 font-mono text-input text-t3"
            aria-hidden
          >
            AMZ*
          </span>
          <Input
            {...control}
            name="softDescriptor"
            mono
            autoComplete="off"
            value={value}
            onChange={(event) => onValue(event.currentTarget.value)}
            style={{ paddingLeft: "calc(10px + 4ch)" }}
          />
        </span>
      )}
    </Field>
  );
}

/** What Amazon prints: the text given, or the shop's name (domain reference 3.3). */
export const statementOf = (text: string, accountName: string): string =>
  text.trim() ? `AMZ*${text.trim()}` : `AMZ*${accountName} amzn.com/pmts WA`;
