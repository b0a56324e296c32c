"use client";

import RotateCw from "lucide-react/icons/rotate-cw";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { ErrorState } from "@/components/ui/error-state";

export default function OrdersError({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = error instanceof Error && "digest" in error ? error.digest : undefined;
  const reference = typeof digest === "string" ? digest : undefined;
  return (
    <div role="alert" className="flex min-h-[60dvh] flex-1 flex-col">
      <ErrorState
        heading="h1"
        title="Orders could not be loaded"
        reference={reference}
        actions={
          <>
            <Button onClick={() => retry()}>
              <RotateCw size={15} aria-hidden />
              Try again
            </Button>
            {reference ? <CopyButton text={reference} what="reference" /> : null}
          </>
        }
      >
        This is a fault on our side. Nothing was sent to Amazon. Try again, or give support the reference below.
      </ErrorState>
    </div>
  );
}
