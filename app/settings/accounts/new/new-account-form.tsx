"use client";

import { useActionState, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Note } from "@/components/ui/note";
import { Select } from "@/components/ui/select";
import type { FormState } from "../../form-state";
import { AccountFields } from "../account-fields";
import { KeyFields } from "../key-fields";
import type { ZoneChoice } from "../time-zones";
import { createAccountAction } from "./create-account-action";

const regions = {
  us: "United States (USD)",
  uk: "United Kingdom (GBP)",
  de: "Germany and euro area (EUR)",
  jp: "Japan (JPY)",
};
const first = { timeZone: "UTC", sandbox: "on" };

export function NewAccountForm({ zones }: { zones: ZoneChoice[] }) {
  const [state, submit, pending] = useActionState<FormState, FormData>(createAccountAction, {});
  const [region, setRegion] = useState("");
  const { typed, fields } = state;
  return (
    <form action={submit} noValidate className="mt-5 flex max-w-[520px] flex-col gap-4">
      {state.problem ? (
        <Note tone="bad" role="alert">
          {state.problem}
        </Note>
      ) : null}
      <Field id="region" label="Region" error={fields?.region}>
        {(control) => (
          <Select
            {...control}
            key={state.attempt}
            name="region"
            defaultValue={typed?.region ?? ""}
            onChange={(event) => setRegion(event.target.value)}
          >
            <option value="">Choose</option>
            {Object.entries(regions).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field id="sellerId" label="Seller ID" hint="Also called merchant ID or merchant token." error={fields?.sellerId}>
        {(control) => (
          <Input
            {...control}
            name="sellerId"
            mono
            autoComplete="off"
            spellCheck={false}
            defaultValue={typed?.sellerId}
          />
        )}
      </Field>
      <Field
        id="slug"
        label="Short name for addresses"
        hint="Can’t be changed later, because links contain it. For example, shop-uk."
        error={fields?.slug}
      >
        {(control) => (
          <Input {...control} name="slug" autoComplete="off" spellCheck={false} defaultValue={typed?.slug} />
        )}
      </Field>
      <AccountFields state={state} first={first} zones={zones} european={region === "uk" || region === "de"} />
      <KeyFields state={state} />
      <div className="flex flex-wrap gap-2 pt-1 pb-6">
        <Button type="submit" variant="primary" pending={pending ? "Adding the account" : null}>
          Add the account
        </Button>
      </div>
    </form>
  );
}
