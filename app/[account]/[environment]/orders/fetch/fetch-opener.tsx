"use client";

import { type ComponentType, type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";

export type FetchProps = { environment: string; accounts: { slug: string; name: string }[]; text?: string };
type Opened = ComponentType<FetchProps & { open: boolean; onClose: () => void }>;

/** The dialog itself is loaded when somebody wants it: lists stay light. */
export function FetchOpener({ face, ...props }: FetchProps & { face: ReactNode }) {
  const [open, setOpen] = useState(false);
  const [FetchDialog, setDialog] = useState<Opened | null>(null);
  const press = () => {
    setOpen(true);
    void import("./fetch-dialog").then((loaded) => setDialog(() => loaded.FetchDialog));
  };
  return (
    <>
      <Button aria-haspopup="dialog" onClick={press}>
        {face}
      </Button>
      {FetchDialog ? <FetchDialog {...props} open={open} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
