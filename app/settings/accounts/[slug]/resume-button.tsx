"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import type { FormState } from "../../form-state";
import { resumeAction } from "./resume-action";

export function ResumeButton({ accountId, environment }: { accountId: string; environment: string }) {
  const resume = resumeAction.bind(null, accountId, environment);
  const [{ problem }, submit, pending] = useActionState<FormState, FormData>(resume, {});
  return (
    <form action={submit}>
      <span role="status">{problem}</span>
      <Button type="submit" size="sm" pending={pending ? "Resuming" : null}>
        Resume sending
      </Button>
    </form>
  );
}
