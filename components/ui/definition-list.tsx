import type { ReactNode } from "react";
import { cn } from "./cn";

export type Definition = { term: ReactNode; value: ReactNode; copy?: ReactNode };

/** Names and values in two columns, a copy button at the end of each line. */
export const DefinitionList = ({ items }: { items: Definition[] }) => (
  <dl className="grid grid-cols-[minmax(64px,max-content)_minmax(0,1fr)] items-start gap-x-4 gap-y-0.5">
    {items.map((item, index) => (
      <div key={index} className="contents">
        <dt className={cn("text-xs leading-6 text-t2", item.copy ? "pointer-coarse:self-center" : null)}>
          {item.term}
        </dt>
        <dd className="flex min-w-0 items-start justify-between gap-1 leading-6 pointer-coarse:items-center">
          <span className="min-w-0 [overflow-wrap:anywhere]">{item.value}</span>
          {item.copy}
        </dd>
      </div>
    ))}
  </dl>
);
