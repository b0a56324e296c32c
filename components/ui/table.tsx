import ArrowDown from "lucide-react/icons/arrow-down";
import ArrowUp from "lucide-react/icons/arrow-up";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";
import { Going } from "./going";

/** A table edge to edge in its panel; the header sticks. `caption` names it for screen readers. */
export const Table = ({
  caption,
  estimated,
  className,
  children,
}: {
  caption: string;
  estimated?: boolean;
  className?: string;
  children: ReactNode;
}) => (
  <table aria-rowcount={estimated ? -1 : undefined} className={cn("w-full", className)}>
    <caption className="sr-only">{caption}</caption>
    {children}
  </table>
);

export const TableHead = ({ children }: { children: ReactNode }) => (
  <thead>
    <tr>{children}</tr>
  </thead>
);

type Sort = { href: string; direction: "ascending" | "descending" | null };
type HeadCellProps = Omit<ComponentProps<"th">, "scope"> & { right?: boolean; sort?: Sort };

/** `sort` makes the title a link; its direction is null on a column that could be sorted by and is not. */
export const HeadCell = ({ right, sort, className, children, ...rest }: HeadCellProps) => (
  <th
    {...rest}
    scope="col"
    aria-sort={sort?.direction ?? undefined}
    className={cn(
      "sticky top-(--stick) z-[5] h-[34px] bg-surface px-2.5 text-xs font-medium whitespace-nowrap text-t2 shadow-line-b first:pl-4 last:pr-4 sm:first:pl-6 sm:last:pr-6",
      right ? "text-right" : "text-left",
      className,
    )}
  >
    {sort ? (
      <Link
        href={sort.href}
        className={cn("inline-flex min-h-6 items-center gap-1 hover:text-t1", sort.direction && "text-t1")}
      >
        {children}
        {sort.direction === "descending" ? <ArrowDown size={13} aria-hidden /> : null}
        {sort.direction === "ascending" ? <ArrowUp size={13} aria-hidden /> : null}
        <Going />
      </Link>
    ) : (
      children
    )}
  </th>
);

/** `selected` is ticked, `current` is where the keyboard is, `changed` flashes once. */
export const Row = ({
  selected,
  current,
  changed,
  className,
  ...rest
}: ComponentProps<"tr"> & { selected?: boolean; current?: boolean; changed?: boolean }) => (
  <tr
    {...rest}
    data-selected={selected ? "" : undefined}
    aria-current={current ? "true" : undefined}
    className={cn(
      "group/row hover:*:bg-sub aria-[current]:*:first:shadow-[inset_2px_0_0_var(--accent),inset_0_-1px_0_var(--line)] data-selected:*:bg-accent-s",
      changed && "changed",
      className,
    )}
  />
);

export const Cell = ({ right, className, ...rest }: ComponentProps<"td"> & { right?: boolean }) => (
  <td
    {...rest}
    className={cn(
      "h-10 px-2.5 whitespace-nowrap shadow-line-b first:pl-4 last:pr-4 sm:first:pl-6 sm:last:pr-6",
      right && "num text-right",
      className,
    )}
  />
);

/** The cell that names its row. */
export const RowHeadCell = ({ className, ...rest }: Omit<ComponentProps<"th">, "scope">) => (
  <th
    {...rest}
    scope="row"
    className={cn(
      "h-10 px-2.5 text-left font-medium whitespace-nowrap shadow-line-b first:pl-4 sm:first:pl-6",
      className,
    )}
  />
);
