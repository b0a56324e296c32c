import type { ReactNode } from "react";

type Props = { sign: string; bad?: boolean; title: string; children: ReactNode; action: ReactNode; reference?: string };

/**
 * A page that says why there is no page. Every page carries it along, so it uses nothing but plain markup:
 * no icon set, no router's link, no button with states.
 */
export const StandingAlone = ({ sign, bad, title, children, action, reference }: Props) => (
  <div className="flex min-h-[70dvh] flex-1 flex-col items-center justify-center px-6 py-10 text-center">
    <span
      aria-hidden="true"
      className={`mb-3.5 flex size-11 items-center justify-center rounded-xl text-xl font-semibold ${bad ? "bg-bad-s text-bad-t" : "bg-fill text-t2"}`}
    >
      {sign}
    </span>
    <h1 className="text-[0.9375rem] font-semibold">{title}</h1>
    <p className="mt-1 max-w-80 text-pretty text-t2">{children}</p>
    <div className="mt-4">{action}</div>
    {reference ? <p className="mt-3.5 font-mono text-xs text-t3 select-all">Reference {reference}</p> : null}
  </div>
);

export const standingAction =
  "inline-flex h-8 items-center rounded-md bg-surface px-3 font-medium shadow-raised hover:bg-sub pointer-coarse:h-11";

/** Out of a place without a shell: a whole new page is what is wanted. */
export const StandingLink = ({ href, children }: { href: string; children: ReactNode }) => (
  <a href={href} className={standingAction}>
    {children}
  </a>
);
