import { ButtonLink } from "@/components/ui/button-link";
import { Note } from "@/components/ui/note";
import { whyPaused } from "@/lib/payments/words/why-paused";
import type { PausedScope } from "@/lib/queries/sidebar";

/** Nothing is sent for these accounts: said on every page, because it is the answer to "why is it still queued?". */
export const PausedNote = ({ paused, mayManage }: { paused: PausedScope[]; mayManage: boolean }) => (
  <div data-paused-note className="flex flex-col gap-2 px-4 pt-4 sm:px-6">
    {paused.map((p) => (
      <Note
        key={`${p.slug} ${p.environment}`}
        tone="bad"
        title={`Nothing is sent to Amazon for ${p.name}.`}
        actions={
          mayManage ? (
            <ButtonLink href={`/settings/accounts/${p.slug}`} size="sm">
              Fix it
            </ButtonLink>
          ) : null
        }
      >
        {whyPaused(p.code)} What was requested waits and loses nothing.{" "}
        {mayManage ? null : "An administrator can put it right."} <span className="reason-code">{p.code}</span>
      </Note>
    ))}
  </div>
);
