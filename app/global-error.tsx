"use client";

import { PageFailed } from "@/components/shell/page-failed";
import "./globals.css";

/** When even the layout failed: the same words, in a document of their own, in the person's theme. */
export default function GlobalError(props: { error: unknown; retry: () => void }) {
  const chosen = typeof document === "undefined" ? undefined : /(?:^|; )theme=(light|dark)/.exec(document.cookie)?.[1];
  return (
    <html lang="en" data-theme={chosen} suppressHydrationWarning>
      <body>
        <title>Tillway could not be loaded</title>
        <main className="flex min-h-dvh flex-col">
          <PageFailed
            {...props}
            title="This page could not be loaded"
            sentence="This is a fault on our side. Nothing was sent to Amazon by loading it."
          />
        </main>
      </body>
    </html>
  );
}
