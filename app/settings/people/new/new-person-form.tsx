"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Note } from "@/components/ui/note";
import { OneTimePassword } from "../one-time-password";
import { PersonFields, type PlaceChoice, type RoleChoice } from "../person-fields";
import { addPersonAction, type AddPersonState } from "./add-person-action";

type Props = { roles: RoleChoice[]; places: PlaceChoice[]; company: string | null };

export function NewPersonForm({ roles, places, company }: Props) {
  const [state, submit, pending] = useActionState<AddPersonState, FormData>(addPersonAction, {});
  if (state.added) return <Added {...state.added} />;
  return (
    <form action={submit} noValidate className="mt-5 flex max-w-[520px] flex-col gap-4">
      {state.problem ? (
        <Note tone="bad" role="alert">
          {state.problem}
        </Note>
      ) : null}
      <Field id="email" label="Work e-mail" error={state.fields?.email}>
        {(control) => (
          <Input
            {...control}
            name="email"
            type="email"
            autoComplete="off"
            spellCheck={false}
            defaultValue={state.typed?.email}
          />
        )}
      </Field>
      <PersonFields state={state} first={{ name: "", role: "", places: [] }} roles={roles} places={places} />
      {company ? (
        <Checkbox
          key={state.attempt}
          name="companyOnly"
          label={`Signs in with ${company} only; no password is created`}
          defaultChecked={state.typed?.companyOnly === "on"}
        />
      ) : null}
      <div className="pt-1 pb-6">
        <Button type="submit" variant="primary" pending={pending ? "Adding the person" : null}>
          Add the person
        </Button>
      </div>
    </form>
  );
}

const Added = ({ name, userId, oneTimePassword }: NonNullable<AddPersonState["added"]>) => (
  <OneTimePassword
    title={`${name} is added.`}
    password={oneTimePassword}
    without="They sign in with company sign-on."
    links={[
      { href: `/settings/people/${userId}`, label: "Open" },
      { href: "/settings/people", label: "All people" },
    ]}
  />
);
