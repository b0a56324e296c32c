import type { ReactNode } from "react";

type Props = { title: ReactNode; sub?: ReactNode; actions?: ReactNode };

/** The head of a list page: its title, a few words about it, its actions. */
export const PageHeader = ({ title, sub, actions }: Props) => (
  <header className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 pt-4 pb-3 sm:px-6">
    <h1 className="text-xl font-semibold">{title}</h1>
    {sub ? <span className="text-t2">{sub}</span> : null}
    {actions ? <div className="ml-auto flex flex-wrap items-center gap-2">{actions}</div> : null}
  </header>
);
