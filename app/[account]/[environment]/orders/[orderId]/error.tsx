"use client";

import { PageFailed } from "@/components/shell/page-failed";

export default function OrderError(failed: { error: unknown; retry: () => void }) {
  return (
    <PageFailed
      {...failed}
      title="This order could not be loaded"
      sentence="This is a fault on our side. Nothing was sent to Amazon by opening it. What was asked for before goes on."
    />
  );
}
