"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioCard } from "@/components/ui/radio-card";
import type { FormState } from "../form-state";

export type PlaceChoice = { value: string; account: string; environment: string };
export type RoleChoice = { value: string; name: string; about: string };
type Props = {
  state: FormState & { places?: string[] };
  first: { name: string; role: string; places: string[] };
  roles: RoleChoice[];
  places: PlaceChoice[];
  /** Why the role can't be changed. */
  roleFixed?: string;
};

export function PersonFields({ state, first, roles, places, roleFixed }: Props) {
  const chosen = state.typed?.role ?? first.role;
  const ticked = state.places ?? first.places;
  return (
    <>
      <Field id="name" label="Name" error={state.fields?.name}>
        {(control) => (
          <Input {...control} name="name" autoComplete="off" defaultValue={state.typed?.name ?? first.name} />
        )}
      </Field>
      <fieldset key={`role ${state.attempt}`} aria-describedby={state.fields?.role ? "role-error" : undefined}>
        <legend className="mb-1.5 font-medium">Role</legend>
        <div className="flex flex-col gap-2">
          {roles.map((role) => (
            <RadioCard
              key={role.value}
              name="role"
              value={role.value}
              title={role.name}
              detail={roleFixed && role.value !== first.role ? roleFixed : role.about}
              disabled={Boolean(roleFixed) && role.value !== first.role}
              defaultChecked={role.value === chosen}
            />
          ))}
        </div>
        {state.fields?.role ? (
          <p id="role-error" role="alert" className="mt-1.5 text-xs text-bad-t">
            {state.fields.role}
          </p>
        ) : null}
      </fieldset>
      <fieldset key={`places ${state.attempt}`}>
        <legend className="mb-1.5 font-medium">Sees these accounts</legend>
        {places.length === 0 ? <p className="text-t2">There is no merchant account yet.</p> : null}
        <div className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
          {places.map((place) => (
            <Checkbox
              key={place.value}
              name="place"
              value={place.value}
              label={`${place.account}, ${place.environment}`}
              defaultChecked={ticked.includes(place.value)}
            />
          ))}
        </div>
        <p className="mt-1.5 text-xs text-t2">Administrators see every account, ticked or not.</p>
      </fieldset>
    </>
  );
}
