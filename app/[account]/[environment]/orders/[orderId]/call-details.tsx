"use client";

import ChevronRight from "lucide-react/icons/chevron-right";
import EyeOff from "lucide-react/icons/eye-off";
import { useState } from "react";
import { cn } from "@/components/ui/cn";
import { CodeBlock } from "@/components/ui/code-block";
import { CopyButton } from "@/components/ui/copy-button";
import type { CallExchange } from "@/lib/queries/order-call";
import { getJson } from "./get-json";

export type CallFace = { id: number; action: string; status: string; ok: boolean; sent: boolean; durationMs: number };
type Exchange = { request: string; path: string; response: string; status: string };
type Content = Exchange | "loading" | "failed" | null;

/** One call to Amazon; what was said in it is fetched when somebody opens it. */
export function CallDetails({ orderId, call }: { orderId: string; call: CallFace }) {
  const [content, setContent] = useState<Content>(null);
  const load = () => {
    if (content !== null && content !== "failed") return;
    setContent("loading");
    getJson<CallExchange>(`/api/orders/${orderId}/calls/${call.id}`).then(
      (exchange) => setContent(toText(exchange, call)),
      () => setContent("failed"),
    );
  };
  return (
    <details className="group/call" onToggle={(event) => event.currentTarget.open && load()}>
      <summary className="relative mt-[3px] inline-flex min-h-[26px] flex-wrap items-center gap-x-[7px] rounded-md pr-[9px] pl-[26px] text-xs whitespace-nowrap text-t2 shadow-line group-open/call:bg-fill group-open/call:shadow-none pointer-coarse:min-h-11">
        <ChevronRight
          size={13}
          className="absolute left-1.5 transition-transform group-open/call:rotate-90"
          aria-hidden
        />
        <span className="font-medium text-t1">{call.action}</span>
        <span className={cn("font-medium", call.ok ? "text-good-t" : "text-bad-t")}>{call.status}</span>
        <span className="num">{call.durationMs} ms</span>
      </summary>
      <div aria-live="polite" className="mt-1.5 rounded-[10px] border border-line leading-5">
        {content === null || content === "loading" ? <p className="px-3 py-2 text-xs text-t2">Loading…</p> : null}
        {content === "failed" ? (
          <p className="px-3 py-2 text-xs text-bad-t">This could not be loaded. Close and open it to try again.</p>
        ) : null}
        {content && typeof content === "object" ? <Both action={call.action} {...content} /> : null}
      </div>
    </details>
  );
}

const Both = ({ action, path, request, status, response }: Exchange & { action: string }) => (
  <>
    <div className="flex min-h-[34px] items-center gap-2.5 border-b border-line py-1 pr-2 pl-3 text-xs text-t2">
      <EyeOff size={13} className="flex-none" aria-hidden />
      Keys, signatures and buyer contact data are removed before storage
      <CopyButton text={`POST ${path}\n${request}\n\n${status}\n${response}`} what="exchange" className="ml-auto" />
    </div>
    <div className="grid divide-y divide-line md:grid-cols-2 md:divide-x md:divide-y-0">
      <CodeBlock label={`Request of ${action}`} title={`POST ${path}`} text={request} className="md:rounded-bl-[9px]" />
      <CodeBlock
        label={`Answer to ${action}`}
        title={status}
        text={response}
        className="rounded-b-[9px] md:rounded-bl-none"
      />
    </div>
  </>
);

const toText = ({ request, response }: CallExchange, { status, sent }: CallFace): Exchange => ({
  path: request.path,
  request: Object.entries(request.parameters)
    .sort(([a], [b]) => Number(b === "Action") - Number(a === "Action") || a.localeCompare(b))
    .map(([name, value]) => `${name}=${value}`)
    .join("\n"),
  status,
  response: response ?? (sent ? "No answer came." : "Nothing was sent."),
});
