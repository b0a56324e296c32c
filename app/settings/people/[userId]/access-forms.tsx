"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import type { PersonItem } from "@/lib/queries/people-list";
import { OneTimePassword } from "../one-time-password";
import { accessAction, type AccessState } from "./access-action";

const passwordWords = {
  none: "Comes by company sign-on; has no password here.",
  own: "Has a password of their own.",
  oneTime: "Has a one-time password that waits for its use.",
};

/** A new one-time password, and the door: shut, or open again. */
export function AccessForms({ person, yourself }: { person: PersonItem; yourself: boolean }) {
  const [state, submit, pending] = useActionState<AccessState, FormData>(accessAction.bind(null, person.id), {});
  const fixed = yourself ? "Nobody disables themselves. Ask another administrator." : null;
  return (
    <form action={submit} className="flex flex-col items-start gap-3">
      <p className="text-t2">
        {person.disabled ? "Can’t sign in. What they did stays under their name." : passwordWords[person.password]}
      </p>
      {state.problem ? (
        <p role="alert" className="text-bad-t">
          {state.problem}
        </p>
      ) : null}
      {state.oneTimePassword ? (
        <OneTimePassword
          title="The old password is gone, and they are signed out everywhere."
          password={state.oneTimePassword}
          links={[]}
        />
      ) : null}
      <div className="flex flex-wrap gap-2">
        {person.disabled ? null : (
          <Button type="submit" name="verb" value="reset" pending={pending ? "One moment" : null}>
            Give a one-time password
          </Button>
        )}
        {person.disabled ? (
          <Button type="submit" name="verb" value="enable" pending={pending ? "One moment" : null}>
            Let them in again
          </Button>
        ) : (
          <Button
            type="submit"
            name="verb"
            value="disable"
            variant="dangerQuiet"
            reason={fixed}
            pending={pending ? "One moment" : null}
          >
            Disable, and sign out everywhere
          </Button>
        )}
      </div>
      {fixed && !person.disabled ? <p className="text-xs text-t2">{fixed}</p> : null}
    </form>
  );
}
