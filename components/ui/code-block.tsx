import { Fragment } from "react";

/** What was said over the wire, as stored: `redacted` stands where something was removed before storage. */
export function CodeBlock({ label, title, text }: { label: string; title?: string; text: string }) {
  return (
    <pre
      role="region"
      aria-label={label}
      tabIndex={0}
      className="overflow-x-auto rounded-lg bg-sub px-3 py-2.5 font-mono text-[0.71875rem] leading-[1.125rem] tracking-[-0.01em] text-t2 shadow-line focus-visible:-outline-offset-2"
    >
      {title ? <b className="font-medium text-t1">{`${title}\n`}</b> : null}
      {text.split(/(\[?redacted\]?)/i).map((part, index) => (
        <Fragment key={index}>
          {index % 2 ? <span className="rounded-[3px] bg-fill-2 px-1 text-[0.65625rem]">{part}</span> : part}
        </Fragment>
      ))}
    </pre>
  );
}
