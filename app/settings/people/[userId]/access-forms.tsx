"use client";

import Link from "next/link";
import { useActionState } from "react";
import type { PersonItem } from "@/lib/queries/people-list";
import { ConfirmButton } from "../../confirm-button";
import { OneTimePassword } from "../one-time-password";
import { accessAction, type AccessState } from "./access-action";

const passwordWords = {
  none: "Signs in with company sign-on; has no password here.",
  own: "Has a password of their own.",
  oneTime: "Has an unused one-time password.",
};
const replaced = {
  none: "From then on they can also sign in without company sign-on.",
  own: "Their password stops working at once.",
  oneTime: "The one-time password that they have stops working at once.",
};

/** A new one-time password, and the door: shut, or open again. One's own stays open. */
export function AccessForms({ person, yourself }: { person: PersonItem; yourself: boolean }) {
  const [state, submit, pending] = useActionState<AccessState, FormData>(accessAction.bind(null, person.id), {});
  const { name, disabled, password } = person;
  const question = { name: "verb", answer: state, keep: "Change nothing" };
  if (yourself)
    return (
      <p className="text-t2">
        This is you: nobody resets their own password here or disables themselves. Change it under{" "}
        <Link href="/settings/password" className="link">
          Your password
        </Link>
        , or ask another administrator.
      </p>
    );
  return (
    <form action={submit} className="flex flex-col items-start gap-3">
      <p className="text-t2">
        {disabled ? "Can’t sign in. What they did stays under their name." : passwordWords[password]}
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
        {disabled ? (
          <ConfirmButton
            {...question}
            key="door"
            label="Let them in again…"
            value="enable"
            title={`Let ${name} in again?`}
            confirm="Let them in"
            pending={pending ? "Letting them in" : null}
          >
            They can sign in again with the same password, role and accounts.
          </ConfirmButton>
        ) : (
          <ConfirmButton
            {...question}
            key="door"
            label="Disable…"
            variant="dangerQuiet"
            value="disable"
            title={`Disable ${name}?`}
            confirm="Disable and sign out"
            danger
            pending={pending ? "Disabling" : null}
          >
            They are signed out everywhere at once, and what they typed and did not send is lost. What they sent goes
            on. You can let them in again at any time.
          </ConfirmButton>
        )}
        {disabled ? null : (
          <ConfirmButton
            {...question}
            key="password"
            label="Give a one-time password…"
            value="reset"
            title={`Give ${name} a one-time password?`}
            confirm="Give a one-time password"
            pending={pending ? "Making the password" : null}
          >
            {replaced[password]} They are signed out everywhere, and choose a password of their own when they come back.
            You see the one-time password once, and hand it over yourself.
          </ConfirmButton>
        )}
      </div>
    </form>
  );
}
