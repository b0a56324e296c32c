"use client";

import { useActionState } from "react";
import { HeldUp } from "@/app/sign-in/held-up";
import { PasswordInput } from "@/app/sign-in/password-input";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { passwordAction, type PasswordState } from "./password-action";

export function PasswordForm({ oneTime, email }: { oneTime: boolean; email: string }) {
  const [{ fields, waitMs, done }, submit, pending] = useActionState<PasswordState, FormData>(passwordAction, {});
  return (
    <form action={submit} noValidate className="flex flex-col gap-4">
      {waitMs ? <HeldUp key={waitMs} waitMs={waitMs} /> : null}
      {done ? (
        <Note tone="info" role="status">
          Your password is changed. You were signed out everywhere else.
        </Note>
      ) : null}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <Field id="current" label={oneTime ? "One-time password" : "Current password"} error={fields?.current}>
        {(control) => <PasswordInput {...control} name="current" autoComplete="current-password" required />}
      </Field>
      <Field id="wanted" label="New password" error={fields?.wanted} hint="At least 12 characters.">
        {(control) => <PasswordInput {...control} name="wanted" autoComplete="new-password" required />}
      </Field>
      <Field id="again" label="New password again" error={fields?.again}>
        {(control) => <PasswordInput {...control} name="again" autoComplete="new-password" required />}
      </Field>
      <div>
        <Button type="submit" variant="primary" pending={pending ? "Changing" : null}>
          Change the password
        </Button>
      </div>
    </form>
  );
}
