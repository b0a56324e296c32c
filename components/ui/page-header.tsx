import type { ReactNode } from "react";

type Props = { title: ReactNode; sub?: ReactNode; actions?: ReactNode };

/** The head of a list page: its title, a few words about it, its actions. As high without any: what follows stays where it is. */
export const PageHeader = ({ title, sub, actions }: Props) => (
  <header className="flex min-h-15 flex-wrap items-center gap-x-3 gap-y-2 px-4 pt-4 pb-3 has-data-phone-head:max-sm:min-h-0 has-data-phone-head:max-sm:py-1 sm:px-6 pointer-coarse:min-h-18">
    <h1 className="text-xl font-semibold">{title}</h1>
    {sub ? (
      <div className="text-t2 max-sm:not-[:has([data-phone-head])]:order-last max-sm:not-[:has([data-phone-head])]:basis-full has-data-phone-head:max-sm:min-w-0 has-data-phone-head:max-sm:flex-1 has-data-phone-head:max-sm:basis-24">
        {sub}
      </div>
    ) : null}
    {actions ? <div className="ml-auto flex flex-wrap items-center gap-2">{actions}</div> : null}
  </header>
);
