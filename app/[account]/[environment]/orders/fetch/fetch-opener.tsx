"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { useFetchDesk } from "./fetch-desk";

export function FetchOpener({ text, children }: { text?: string; children: ReactNode }) {
  const open = useFetchDesk();
  return (
    <Button aria-haspopup="dialog" onClick={() => open(text)}>
      {children}
    </Button>
  );
}
