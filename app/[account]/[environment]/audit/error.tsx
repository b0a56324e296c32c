"use client";

import { PageFailed } from "@/components/shell/page-failed";

export default function AuditError(failed: { error: unknown; retry: () => void }) {
  return (
    <PageFailed
      {...failed}
      title="The audit log could not be loaded"
      sentence="This is a fault on our side. The log itself is as it was: entries are never changed."
    />
  );
}
