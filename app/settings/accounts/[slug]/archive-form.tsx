"use client";

import { useActionState } from "react";
import { Note } from "@/components/ui/note";
import { ConfirmButton } from "../../confirm-button";
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
          : "Hides the account from everyone. Its orders, money trail and audit log are kept, and it can be brought back."}
      </p>
      {state.problem ? (
        <Note tone="bad" role="alert">
          {state.problem}
        </Note>
      ) : null}
      {archived ? (
        <ConfirmButton
          key="archive"
          label="Bring the account back…"
          title={`Bring ${name} back?`}
          keep="Leave it archived"
          confirm="Bring it back"
          pending={pending ? "Bringing it back" : null}
          answer={state}
        >
          The people who saw it see it again, and new requests can be sent to Amazon with the keys that it has.
        </ConfirmButton>
      ) : (
        <ConfirmButton
          key="archive"
          label="Archive the account…"
          variant="dangerQuiet"
          title={`Archive ${name}?`}
          keep="Keep the account"
          confirm="Archive the account"
          danger
          name="sure"
          value="on"
          pending={pending ? "Archiving" : null}
          answer={state}
        >
          Nobody sees its orders any more from this moment on, and nothing new can be asked of Amazon for it. Nothing is
          deleted, and you can bring it back.
        </ConfirmButton>
      )}
    </form>
  );
}
