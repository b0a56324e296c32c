"use client";

import { type ReactNode, useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { verifyAction, type VerifyState } from "./verify-action";

type Props = { account: string; environment: string; ofPeople: boolean; icon: ReactNode };

/** Recomputes the whole chain, so that "nothing was changed" is something one saw, not something one was told. */
export function VerifyForm({ account, environment, ofPeople, icon }: Props) {
  const verify = verifyAction.bind(null, account, environment, ofPeople);
  const [{ fault, sound }, submit, pending] = useActionState<VerifyState, FormData>(verify, {});
  return (
    <form action={submit} className="contents">
      <Button type="submit" className="sm:ml-auto" pending={pending ? "Checking every entry" : null}>
        {icon}
        Verify the chain
      </Button>
      <div role="status" className="-mt-2 min-w-0 basis-full *:mt-2">
        {fault ? (
          <Note tone="bad" title="This log was tampered with.">
            {fault}
          </Note>
        ) : null}
        {sound ? (
          <Note tone="info" title={sound.title}>
            Its last hash, to note down elsewhere:{" "}
            <span className="font-mono text-xs [overflow-wrap:anywhere]">{sound.hash}</span>
          </Note>
        ) : null}
      </div>
    </form>
  );
}
