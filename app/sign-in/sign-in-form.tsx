"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Note } from "@/components/ui/note";
import { HeldUp } from "./held-up";
import { PasswordInput } from "./password-input";
import { signInAction, type SignInState } from "./sign-in-action";

/** What was typed stays, the password excepted. */
export function SignInForm({ next, notice }: { next: string; notice?: string }) {
  const [state, submit, pending] = useActionState<SignInState, FormData>(signInAction.bind(null, next), {});
  return (
    <form action={submit} noValidate>
      {state.waitMs ? (
        <div className="mb-5">
          <HeldUp key={state.waitMs} waitMs={state.waitMs}>
            It is this e-mail address, or many people at your place. If you forgot the password, an administrator can
            give you a new one.
          </HeldUp>
        </div>
      ) : state.problem ? (
        <Note tone="bad" role="alert" className="mb-5">
          {state.problem}
        </Note>
      ) : notice ? (
        <Note tone="info" role="status" className="mb-5">
          {notice}
        </Note>
      ) : null}
      <Field id="email" label="Work e-mail" error={state.fields?.email}>
        {(control) => (
          <Input
            {...control}
            key={state.email}
            name="email"
            type="email"
            size="lg"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
            autoFocus={!state.email}
            defaultValue={state.email}
          />
        )}
      </Field>
      <Field
        id="password"
        label="Password"
        className="mt-4"
        error={state.fields?.password}
        hint="Forgot it? An administrator can give you a new one."
      >
        {(control) => <PasswordInput {...control} name="password" autoComplete="current-password" required />}
      </Field>
      <Button type="submit" variant="primary" size="lg" full className="mt-5" pending={pending ? "Signing in" : null}>
        Sign in
      </Button>
    </form>
  );
}
