"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import type { AccountDetails } from "@/lib/queries/account-details";
import type { FormState } from "../../form-state";
import { AccountFields } from "../account-fields";
import type { ZoneChoice } from "../time-zones";
import { updateAccountAction } from "./update-account-action";

export function DetailsForm({ account, zones }: { account: AccountDetails; zones: ZoneChoice[] }) {
  const [state, submit, pending] = useActionState<FormState, FormData>(updateAccountAction.bind(null, account.id), {});
  const switchedOn = account.environments.filter((e) => e.enabled).map((e) => [e.environment, "on"]);
  const first: Record<string, string> = {
    name: account.name,
    timeZone: account.timeZone,
    storeName: account.storeName ?? "",
    softDescriptor: account.softDescriptor ?? "",
    confirmSuccessUrl: account.confirmSuccessUrl ?? "",
    confirmFailureUrl: account.confirmFailureUrl ?? "",
    ...(Object.fromEntries(switchedOn) as Record<string, string>),
  };
  return (
    <form action={submit} noValidate className="flex max-w-[520px] flex-col gap-4">
      {state.problem ? (
        <Note tone="bad" role="alert">
          {state.problem}
        </Note>
      ) : null}
      <AccountFields
        state={state}
        first={first}
        zones={zones}
        european={account.region === "uk" || account.region === "de"}
      />
      <div className="flex items-center gap-3">
        <Button type="submit" pending={pending ? "Saving" : null}>
          Save the details
        </Button>
        <span role="status" className="text-good-t">
          {state.notice}
        </span>
      </div>
    </form>
  );
}
