"use client";

import { type ComponentType, useEffect, useState } from "react";

/** Its code is loaded once the page is there: nothing of it is needed in the first minute. */
export function SessionWatch() {
  const [Warning, setWarning] = useState<ComponentType | null>(null);
  useEffect(() => {
    void import("./session-warning").then(({ SessionWarning }) => setWarning(() => SessionWarning));
  }, []);
  return Warning ? <Warning /> : null;
}
