"use client";

import { type ComponentType, useEffect, useState } from "react";
import type { DialogProps } from "./dialog-open";

export type { DialogProps };

/** A layer over everything else. Its own code is loaded with the first one that opens: most pages are left without any. */
export function Dialog(props: DialogProps) {
  const [Shown, setShown] = useState<ComponentType<DialogProps> | null>(null);
  useEffect(() => {
    if (props.open) void import("./dialog-open").then(({ DialogOpen }) => setShown(() => DialogOpen));
  }, [props.open]);
  return Shown ? <Shown {...props} /> : null;
}
