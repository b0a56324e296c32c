"use client";

import { PageFailed } from "@/components/shell/page-failed";

export default function NoPageError(failed: { error: unknown; retry: () => void }) {
  return <PageFailed {...failed} title="This page could not be loaded" sentence="This is a fault on our side." />;
}
