import { Skeleton } from "@/components/ui/skeleton";

/** Rows of the list's own height and columns until the real ones are there; head and tabs above are real already. */
export const OrdersSkeleton = () => (
  <div role="status" aria-busy="true">
    <span className="sr-only">Loading orders</span>
    <div className="max-sm:hidden">
      <div className="h-[34px] shadow-line-b" />
      {Array.from({ length: 14 }, (_, row) => (
        <Line key={row} name={names[row % names.length]!} />
      ))}
    </div>
    <div className="shadow-line-t sm:hidden">
      {Array.from({ length: 7 }, (_, card) => (
        <Card key={card} name={names[card % names.length]!} />
      ))}
    </div>
  </div>
);

const names = ["w-24", "w-28", "w-20", "w-28", "w-24"];

const Line = ({ name }: { name: string }) => (
  <div className="flex h-10 items-center overflow-hidden px-6 shadow-line-b *:flex-none">
    <span className="w-[13%] min-w-32">
      <Skeleton className={name} />
    </span>
    <span className="w-[11%] max-md:hidden">
      <Skeleton className="w-16" />
    </span>
    <span className="w-[12%] max-lg:hidden">
      <Skeleton className="w-32" />
    </span>
    <Amount className="w-[8%] min-w-20" />
    <Amount className="w-[8%] max-lg:hidden" />
    <Amount className="w-[8%] max-xl:hidden" />
    <span className="ml-5 flex min-w-0 !flex-1 items-center gap-2">
      <Skeleton className="h-[22px] w-[68px] rounded-md" />
      <Skeleton className="w-28" />
    </span>
    <span className="w-[8%] max-[1100px]:hidden">
      <Skeleton className="w-14" />
    </span>
    <Amount className="w-[8%] min-w-16" />
  </div>
);

const Amount = ({ className }: { className: string }) => (
  <span className={className}>
    <Skeleton className="ml-auto w-14" />
  </span>
);

const Card = ({ name }: { name: string }) => (
  <div className="grid h-[94px] grid-cols-[1fr_auto] content-between px-4 py-4 shadow-line-b">
    <Skeleton className={name} />
    <Skeleton className="ml-auto w-16" />
    <Skeleton className="w-40" />
    <Skeleton className="mt-1 h-1.5 w-[88px]" />
    <Skeleton className="h-[22px] w-20 rounded-md" />
  </div>
);
