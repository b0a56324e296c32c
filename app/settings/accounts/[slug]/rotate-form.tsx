"use client";

import { useActionState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Note } from "@/components/ui/note";
import { ConfirmButton } from "../../confirm-button";
import type { FormState } from "../../form-state";
import { KeyFields } from "../key-fields";
import { rotateKeysAction } from "./rotate-keys-action";

export function RotateForm({ accountId, name }: { accountId: string; name: string }) {
  const [state, submit, pending] = useActionState<FormState, FormData>(rotateKeysAction.bind(null, accountId), {});
  return (
    <>
      {state.notice ? (
        <Note tone="info" role="status" className="mt-3">
          {state.notice}
        </Note>
      ) : null}
      {state.warning ? (
        <Note tone="warn" role="status" className="mt-3">
          {state.warning}
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
          <Checkbox key={state.attempt} name="saveAnyway" label="Save them even if Amazon does not accept them now" />
          <div>
            <ConfirmButton
              label="Test and use the new keys…"
              title={`Replace the keys of ${name}?`}
              keep="Keep the keys"
              confirm="Test and replace"
              pending={pending ? "Asking Amazon" : null}
              answer={state}
            >
              Amazon is asked first whether it accepts them. If it does, or if you ticked that they are saved even so,
              every call from then on is signed with the new keys, and calls under way end with the old ones. The old
              secret is never shown again, so going back means entering it anew.
            </ConfirmButton>
          </div>
        </form>
      </details>
    </>
  );
}
