"use client";

import { useQueryClient } from "@tanstack/react-query";
import RefreshCw from "lucide-react/icons/refresh-cw";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast";
import { activityQuery, expectNews } from "./activity-query";
import { askAmazonAction } from "./ask-amazon-action";

const PATIENCE_MS = 20_000;

type Props = { orderId: string; /** When Amazon last answered about this order, ISO. */ refreshedAt: string | null };

/** Asks, and turns until the answer is on the page. */
export function AskAmazon({ orderId, refreshedAt }: Props) {
  const client = useQueryClient();
  const [askedSince, setAskedSince] = useState<string | null | false>(false);
  const waiting = askedSince !== false && askedSince === refreshedAt;

  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => {
      setAskedSince(false);
      showToast({
        tone: "info",
        title: "Amazon has not answered yet",
        text: "The question is in the queue. This page updates itself when the answer is here.",
      });
    }, PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [waiting]);

  const ask = async () => {
    setAskedSince(refreshedAt);
    expectNews();
    try {
      await askAmazonAction(orderId);
      await client.refetchQueries(activityQuery(orderId));
    } catch {
      setAskedSince(false);
      showToast({ tone: "bad", title: "Amazon was not asked", text: "This page can’t reach Tillway. Try again." });
    }
  };
  return (
    <Button
      variant="ghost"
      size="sm"
      className="max-sm:ml-auto"
      onClick={ask}
      pending={waiting ? "Asking Amazon" : null}
    >
      <RefreshCw size={14} aria-hidden />
      Ask Amazon now
    </Button>
  );
}
