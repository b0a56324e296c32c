"use client";

import { useRouter } from "next/navigation";
import type { ComponentProps, SubmitEvent } from "react";

/** A form that asks: its fields become the address. Works without script, and without a new page load with it. */
export function GetForm({ action, ...rest }: Omit<ComponentProps<"form">, "action" | "method"> & { action: string }) {
  const router = useRouter();
  const go = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = [...new FormData(event.currentTarget, event.nativeEvent.submitter)].filter(
      ([, value]) => typeof value === "string" && value !== "",
    );
    const query = new URLSearchParams(fields as [string, string][]).toString();
    router.push(query ? `${action}?${query}` : action);
  };
  return <form {...rest} action={action} onSubmit={go} />;
}
