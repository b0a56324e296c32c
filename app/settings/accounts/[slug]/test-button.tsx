"use client";

import PlugZap from "lucide-react/icons/plug-zap";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import type { FormState } from "../../form-state";
import { testConnectionAction } from "./test-connection-action";

/** Asks Amazon one harmless question with the keys in use. */
export function TestButton({ accountId, environment, name }: { accountId: string; environment: string; name: string }) {
  const ask = testConnectionAction.bind(null, accountId, environment);
  const [{ problem }, submit, pending] = useActionState<FormState, FormData>(ask, {});
  return (
    <form action={submit} className="ml-auto flex min-w-0 flex-wrap items-center justify-end gap-x-3 gap-y-1">
      <span role="status" className="text-bad-t">
        {problem}
      </span>
      <Button type="submit" pending={pending ? "Asking Amazon" : null}>
        <PlugZap size={15} aria-hidden />
        <span>
          Test connection<span className="sr-only"> in {name}</span>
        </span>
      </Button>
    </form>
  );
}
