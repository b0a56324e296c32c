"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { FormState } from "../form-state";
import type { ZoneChoice } from "./time-zones";

type Texts = Record<string, string>;
type Props = { state: FormState; first: Texts; zones: ZoneChoice[]; european: boolean };

/** What can be changed later too. `first` is what stands there before anybody typed. */
export function AccountFields({ state, first, zones, european }: Props) {
  const value = (name: string) => (state.typed ?? first)[name];
  const error = (name: string) => state.fields?.[name];
  const text = (name: string, props: { max?: number; type?: string } = {}) =>
    function TextControl(control: object) {
      return <Input {...control} name={name} defaultValue={value(name)} maxLength={props.max} type={props.type} />;
    };
  return (
    <>
      <Field id="name" label="Name" hint="As your team calls it." error={error("name")}>
        {text("name", { max: 80 })}
      </Field>
      <Field id="timeZone" label="Time zone" hint="The shop’s times are shown in it." error={error("timeZone")}>
        {(control) => (
          <Select {...control} key={state.attempt} name="timeZone" defaultValue={value("timeZone")}>
            {zones.map(({ zone, words }) => (
              <option key={zone} value={zone}>
                {words}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <fieldset
        key={`environments ${state.attempt}`}
        aria-describedby={error("sandbox") ? "environments-error" : undefined}
      >
        <legend className="mb-1.5 font-medium">Environments</legend>
        <div className="flex flex-wrap gap-x-6">
          <Checkbox label="Sandbox" name="sandbox" defaultChecked={value("sandbox") === "on"} />
          <Checkbox label="Production" name="production" defaultChecked={value("production") === "on"} />
        </div>
        {error("sandbox") ? (
          <p id="environments-error" role="alert" className="mt-1.5 text-xs text-bad-t">
            {error("sandbox")}
          </p>
        ) : null}
      </fieldset>
      <Field
        id="storeName"
        label="Store name"
        aside="Optional"
        hint="Amazon shows it to the buyer."
        error={error("storeName")}
      >
        {text("storeName")}
      </Field>
      <Field
        id="softDescriptor"
        label="Card statement text"
        aside="Optional"
        hint="Follows Amazon’s own AMZ* on the buyer’s statement. 16 characters at most."
        error={error("softDescriptor")}
      >
        {text("softDescriptor", { max: 16 })}
      </Field>
      {european ? (
        <>
          <Field
            id="confirmSuccessUrl"
            label="Page after the bank’s check"
            aside="Optional"
            hint="Needed to confirm orders from here: banks in Europe may ask the buyer once more."
            error={error("confirmSuccessUrl")}
          >
            {text("confirmSuccessUrl", { type: "url" })}
          </Field>
          <Field
            id="confirmFailureUrl"
            label="Page after a failed check"
            aside="Optional"
            error={error("confirmFailureUrl")}
          >
            {text("confirmFailureUrl", { type: "url" })}
          </Field>
        </>
      ) : null}
    </>
  );
}
