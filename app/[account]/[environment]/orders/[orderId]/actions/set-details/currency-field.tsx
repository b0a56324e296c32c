"use client";

import { useId } from "react";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { isEuropean, mayPresent } from "@/lib/payments/limits";
import type { Region } from "@/lib/payments/snapshot";

/** What buyers may be shown in Europe; elsewhere an account has its own currency only (domain reference 3.7). */
const PRESENTED = ["AUD", "CHF", "DKK", "EUR", "GBP", "HKD", "JPY", "NOK", "NZD", "SEK", "USD", "ZAR"];

type Props = { region: Region; currency: string; onCurrency: (currency: string) => void };

export function CurrencyField({ region, currency, onCurrency }: Props) {
  const id = useId();
  if (!isEuropean(region)) return <input type="hidden" name="currency" value={currency} />;
  return (
    <Field id={id} label="Currency" hint="It must be the one the buyer was shown at checkout.">
      {(control) => (
        <Select
          {...control}
          name="currency"
          value={currency}
          onChange={(event) => onCurrency(event.currentTarget.value)}
        >
          {PRESENTED.filter((code) => mayPresent(region, code)).map((code) => (
            <option key={code}>{code}</option>
          ))}
        </Select>
      )}
    </Field>
  );
}
