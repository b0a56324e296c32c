"use client";

import { PageFailed } from "@/components/shell/page-failed";

export default function SettingsError(failed: { error: unknown; retry: () => void }) {
  return (
    <PageFailed
      {...failed}
      title="Settings could not be loaded"
      sentence="This is a fault on our side. Nothing was changed."
    />
  );
}
