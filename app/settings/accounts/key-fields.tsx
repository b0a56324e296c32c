"use client";

import { PasswordInput } from "@/app/sign-in/password-input";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { FormState } from "../form-state";

/** The keys from Seller Central. Secrets go in and never come back, not even after a mistake elsewhere in the form. */
export const KeyFields = ({ state }: { state: FormState }) => (
  <>
    <Field
      id="accessKeyId"
      label="Access key"
      hint="Seller Central, Integration, MWS access key."
      error={state.fields?.accessKeyId}
    >
      {(control) => (
        <Input
          {...control}
          name="accessKeyId"
          mono
          autoComplete="off"
          spellCheck={false}
          defaultValue={state.typed?.accessKeyId}
        />
      )}
    </Field>
    <Field
      id="secretKey"
      label="Secret key"
      hint="Kept encrypted, and never shown again."
      error={state.fields?.secretKey}
    >
      {(control) => <PasswordInput {...control} size="md" name="secretKey" autoComplete="off" />}
    </Field>
    <Field
      id="mwsAuthToken"
      label="Authorization token"
      aside="Optional"
      hint="Only if the access key is a developer’s who acts for this seller. Begins with amzn.mws."
      error={state.fields?.mwsAuthToken}
    >
      {(control) => <PasswordInput {...control} size="md" name="mwsAuthToken" autoComplete="off" />}
    </Field>
  </>
);
