import type { ReactNode } from "react";

type Props = {
  /** The path of its icon, on 24 by 24. */
  sign: string;
  bad?: boolean;
  title: string;
  children: ReactNode;
  action: ReactNode;
  reference?: string;
};

/**
 * A page that says why there is no page. Every page carries it along, so it uses nothing but plain markup:
 * no icon set, no router's link, no button with states.
 */
export const StandingAlone = ({ sign, bad, title, children, action, reference }: Props) => (
  <div
    role={bad ? "alert" : undefined}
    className="flex min-h-[70dvh] flex-1 flex-col items-center justify-center px-6 py-10 text-center"
  >
    <svg
      viewBox="0 0 24 24"
      className={`sign rounded-xl ${bad ? "bg-bad-s text-bad-t" : "bg-fill text-t2"}`}
      aria-hidden="true"
    >
      <path d={sign} />
    </svg>
    <h1 className="mt-3.5 text-[0.9375rem] font-semibold">{title}</h1>
    <p className="mt-1 mb-4 max-w-80 text-pretty text-t2">{children}</p>
    {action}
    {reference ? <p className="mt-3.5 font-mono text-xs text-t3 select-all">Reference {reference}</p> : null}
  </div>
);

export const standingAction =
  "inline-flex h-8 items-center rounded-md bg-surface px-3 font-medium shadow-raised hover:bg-sub pointer-coarse:h-11";
