"use client";

import RotateCw from "lucide-react/icons/rotate-cw";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { ErrorState } from "@/components/ui/error-state";

/** A page that could not be drawn; its address is the same after trying again. */
export default function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  const reference = digestOf(error);
  return (
    <div className="flex min-h-[70dvh] flex-1 flex-col bg-surface" role="alert">
      <ErrorState
        heading="h1"
        title="This page could not be loaded"
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
        This is a fault on our side. Nothing was sent to Amazon by loading it. Try again, or give support the reference
        below.
      </ErrorState>
    </div>
  );
}

const digestOf = (error: unknown) =>
  error instanceof Error && "digest" in error && typeof error.digest === "string" ? error.digest : undefined;
