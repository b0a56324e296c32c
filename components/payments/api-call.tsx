import ChevronRight from "lucide-react/icons/chevron-right";
import EyeOff from "lucide-react/icons/eye-off";
import { cn } from "@/components/ui/cn";
import { CodeBlock } from "@/components/ui/code-block";
import { CopyButton } from "@/components/ui/copy-button";

type Side = { title: string; text: string };
export type ApiCallView = {
  id: string;
  /** Amazon's name: "Refund". */
  operation: string;
  /** "200 OK", or why there was no answer. */
  status: string;
  ok: boolean;
  tookMs: number | null;
  /** As stored: keys, signatures and buyer contact data are gone. */
  request: Side | null;
  response: Side | null;
};

/** One call to Amazon; opened, it shows what was said. */
export function ApiCall({ call }: { call: ApiCallView }) {
  const face = (
    <>
      <span className="font-medium text-t1">{call.operation}</span>
      <span className={cn("font-medium", call.ok ? "text-good-t" : "text-bad-t")}>{call.status}</span>
      {call.tookMs === null ? null : <span className="num">{call.tookMs} ms</span>}
    </>
  );
  const look =
    "text-t2 mt-[3px] inline-flex min-h-[26px] items-center gap-[7px] rounded-md pr-[9px] pl-1.5 text-xs shadow-line";
  const sides = [call.request, call.response].filter((side) => side !== null);
  if (sides.length === 0) return <div className={look}>{face}</div>;
  return (
    <details className="group/call">
      <summary className={cn(look, "group-open/call:bg-fill pointer-coarse:min-h-11")}>
        <ChevronRight size={13} className="transition-transform group-open/call:rotate-90" aria-hidden />
        {face}
      </summary>
      <div className="mt-1.5 overflow-hidden rounded-[10px] shadow-line">
        <div className="flex min-h-[34px] items-center gap-2.5 pr-2 pl-3 text-xs text-t2 shadow-line-b">
          <EyeOff size={13} aria-hidden />
          Keys, signatures and buyer contact data are removed before storage
          <CopyButton
            text={sides.map(({ title, text }) => `${title}\n${text}`).join("\n\n")}
            what="exchange"
            className="ml-auto"
          />
        </div>
        <div className="grid md:grid-cols-2">
          {call.request ? <CodeBlock label={`Request of ${call.operation}`} {...call.request} /> : null}
          {call.response ? <CodeBlock label={`Answer to ${call.operation}`} {...call.response} /> : null}
        </div>
      </div>
    </details>
  );
}
