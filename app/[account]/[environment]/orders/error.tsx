"use client";

import { PageFailed } from "@/components/shell/page-failed";

export default function OrdersError(failed: { error: unknown; retry: () => void }) {
  return (
    <PageFailed
      {...failed}
      title="Orders could not be loaded"
      sentence="This is a fault on our side. Nothing was sent to Amazon."
    />
  );
}
