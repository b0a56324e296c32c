"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Note } from "@/components/ui/note";
import type { FormState } from "../../form-state";
import { archiveAction } from "./archive-action";

export function ArchiveForm({ accountId, name, archived }: { accountId: string; name: string; archived: boolean }) {
  const act = archiveAction.bind(null, accountId, archived ? "restore" : "archive");
  const [state, submit, pending] = useActionState<FormState, FormData>(act, {});
  return (
    <form action={submit} className="flex flex-col items-start gap-3">
      <p className="text-t2">
        {archived
          ? "Its orders appear again for the people who saw them."
          : "Takes the account out of everybody’s sight. Orders, money trail and audit log stay, and it can be brought back."}
      </p>
      {state.problem ? (
        <Note tone="bad" role="alert">
          {state.problem}
        </Note>
      ) : null}
      {archived ? null : <Checkbox key={state.attempt} name="sure" label={`Yes, archive ${name}`} />}
      <Button type="submit" variant={archived ? "secondary" : "dangerQuiet"} pending={pending ? "Saving" : null}>
        {archived ? "Bring the account back" : "Archive the account"}
      </Button>
    </form>
  );
}
