"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Note } from "@/components/ui/note";
import type { FormState } from "../../form-state";
import { KeyFields } from "../key-fields";
import { rotateKeysAction } from "./rotate-keys-action";

export function RotateForm({ accountId }: { accountId: string }) {
  const [state, submit, pending] = useActionState<FormState, FormData>(rotateKeysAction.bind(null, accountId), {});
  return (
    <>
      {state.notice ? (
        <Note tone="info" role="status" className="mt-3">
          {state.notice}
        </Note>
      ) : null}
      <details className="mt-3" open={state.problem || state.fields ? true : undefined}>
        <summary className="link w-fit cursor-pointer">Enter new keys</summary>
        <form action={submit} noValidate className="mt-4 flex max-w-[520px] flex-col gap-4">
          {state.problem ? (
            <Note tone="bad" role="alert">
              {state.problem}
            </Note>
          ) : null}
          <KeyFields state={state} />
          <p className="text-t2">
            Amazon is asked first whether it accepts them. From then on every call is signed with the new keys; calls
            under way end with the old ones.
          </p>
          <Checkbox key={state.attempt} name="saveAnyway" label="Save them even if Amazon does not accept them now" />
          <div>
            <Button type="submit" variant="primary" pending={pending ? "Asking Amazon" : null}>
              Test and use the new keys
            </Button>
          </div>
        </form>
      </details>
    </>
  );
}
