"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import type { PersonItem } from "@/lib/queries/people-list";
import { PersonFields, type PlaceChoice, type RoleChoice } from "../person-fields";
import { changePersonAction, type ChangePersonState } from "./change-person-action";

type Props = { person: PersonItem; roles: RoleChoice[]; places: PlaceChoice[]; yourself: boolean };

export function ChangePersonForm({ person, roles, places, yourself }: Props) {
  const change = changePersonAction.bind(null, person.id);
  const [state, submit, pending] = useActionState<ChangePersonState, FormData>(change, {});
  const seen = person.places.map((place) => `${place.accountId}:${place.environment}`);
  return (
    <form action={submit} noValidate className="flex max-w-[520px] flex-col gap-4">
      {state.problem ? (
        <Note tone="bad" role="alert">
          {state.problem}
        </Note>
      ) : null}
      <PersonFields
        state={state}
        first={{ name: person.name, role: person.role, places: seen }}
        roles={roles}
        places={places}
        roleFixed={yourself ? "Nobody changes their own role. Ask another administrator." : undefined}
      />
      <div className="flex items-center gap-3">
        <Button type="submit" variant="primary" pending={pending ? "Saving" : null}>
          Save
        </Button>
        <span role="status" className="text-good-t">
          {state.notice}
        </span>
      </div>
    </form>
  );
}
