"use client";

import { PageFailed } from "@/components/shell/page-failed";

export default function FindError(failed: { error: unknown; retry: () => void }) {
  return (
    <PageFailed
      {...failed}
      title="The search did not work"
      sentence="This is a fault on our side. Nothing was sent to Amazon."
    />
  );
}
