import { GetForm } from "@/components/ui/get-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { pathOf } from "@/lib/auth/place";
import type { List } from "../load-orders";
import { KeptFields } from "./kept-fields";

export const AmountFields = ({ list: { address, place, currencies } }: { list: List }) => (
  <GetForm action={pathOf(place)} className="grid w-56 gap-3">
    <KeptFields address={address} without={["currency", "min", "max"]} />
    <Field id="amount-currency" label="Currency">
      {(control) => (
        <Select {...control} name="currency" defaultValue={address.ask.currency ?? undefined}>
          {currencies.map((currency) => (
            <option key={currency}>{currency}</option>
          ))}
        </Select>
      )}
    </Field>
    <Field id="amount-min" label="At least">
      {(control) => (
        <Input {...control} name="min" inputMode="decimal" autoComplete="off" defaultValue={address.params.min} />
      )}
    </Field>
    <Field id="amount-max" label="At most">
      {(control) => (
        <Input {...control} name="max" inputMode="decimal" autoComplete="off" defaultValue={address.params.max} />
      )}
    </Field>
    <p className="text-xs text-t2">Of the order’s total. Currencies are never mixed.</p>
    <Button type="submit">Show these orders</Button>
  </GetForm>
);
