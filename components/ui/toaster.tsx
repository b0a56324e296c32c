"use client";

import { type ComponentType, useEffect, useState } from "react";
import { TOAST_EVENT, type Toast } from "./toast";

type Shown = ComponentType<{ waiting: Toast[] }>;

/** Stands in the root layout; what draws the toasts is loaded with the first one. */
export function Toaster() {
  const [waiting, setWaiting] = useState<Toast[]>([]);
  const [Shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    const add = (event: Event) => {
      setWaiting((toasts) => [...toasts, (event as CustomEvent<Toast>).detail]);
      void import("./toasts-shown").then(({ ToastsShown }) => setShown(() => ToastsShown));
    };
    window.addEventListener(TOAST_EVENT, add);
    return () => window.removeEventListener(TOAST_EVENT, add);
  }, []);
  return Shown ? <Shown waiting={waiting} /> : null;
}
