"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Note } from "@/components/ui/note";
import { HeldUp } from "@/app/sign-in/held-up";
import { PasswordInput } from "@/app/sign-in/password-input";
import { setupAction, type SetupState } from "./setup-action";

export function SetupForm() {
  const [{ typed, fields, problem, waitMs }, submit, pending] = useActionState<SetupState, FormData>(setupAction, {});
  return (
    <form action={submit} noValidate className="flex flex-col gap-4">
      {waitMs ? <HeldUp key={waitMs} waitMs={waitMs} /> : null}
      {problem ? (
        <Note tone="bad" role="alert">
          {problem}
        </Note>
      ) : null}
      <Field
        id="token"
        label="Setup token"
        error={fields?.token}
        hint="The value of TILLWAY_SETUP_TOKEN on the server."
      >
        {(control) => <PasswordInput {...control} name="token" autoComplete="off" required />}
      </Field>
      <Field id="organizationName" label="Shop or company" error={fields?.organizationName}>
        {(control) => (
          <Input
            {...control}
            name="organizationName"
            size="lg"
            autoComplete="organization"
            required
            defaultValue={typed?.organizationName}
          />
        )}
      </Field>
      <Field id="name" label="Your name" error={fields?.name}>
        {(control) => (
          <Input {...control} name="name" size="lg" autoComplete="name" required defaultValue={typed?.name} />
        )}
      </Field>
      <Field id="email" label="Work e-mail" error={fields?.email}>
        {(control) => (
          <Input
            {...control}
            name="email"
            type="email"
            size="lg"
            autoComplete="username"
            required
            defaultValue={typed?.email}
          />
        )}
      </Field>
      <Field id="password" label="Password" error={fields?.password} hint="At least 12 characters.">
        {(control) => <PasswordInput {...control} name="password" autoComplete="new-password" required />}
      </Field>
      <Button type="submit" variant="primary" size="lg" full pending={pending ? "Making you the administrator" : null}>
        Become the administrator
      </Button>
    </form>
  );
}
