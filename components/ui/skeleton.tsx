import { cn } from "./cn";

/** A grey stand-in with the size of what is coming; invisible for the first 300 ms. */
export const Skeleton = ({ className }: { className?: string }) => (
  <span aria-hidden="true" className={cn("skeleton block h-2.5 flex-none", className)} />
);

/** A table's rows while they load; the header above stays real. */
export const SkeletonRows = ({ rows = 10, label }: { rows?: number; label: string }) => (
  <div role="status">
    <span className="sr-only">{label}</span>
    {Array.from({ length: rows }, (_, row) => (
      <div key={row} className="flex h-10 items-center gap-3 overflow-hidden px-4 shadow-line-b sm:gap-6 sm:px-6">
        <Skeleton className={widths[row % widths.length]} />
        <Skeleton className="w-24 max-sm:hidden" />
        <Skeleton className="hidden w-36 md:block" />
        <Skeleton className="ml-auto w-16" />
        <Skeleton className="h-5 w-20 rounded-md" />
      </div>
    ))}
  </div>
);
const widths = ["w-24", "w-32", "w-20", "w-28", "w-24"];
