import { Skeleton } from "@/components/ui/skeleton";

/** The page's own geometry, so that nothing jumps when the order arrives. */
export function OrderSkeleton() {
  return (
    <div data-phone-head role="status" className="px-4 pb-4 sm:px-6 sm:pt-4">
      <span className="sr-only">Loading the order</span>
      <Skeleton className="mb-5 w-40 max-sm:hidden" />
      <div className="flex h-[52px] items-center sm:hidden">
        <Skeleton className="w-28" />
      </div>
      <div className="flex items-center gap-3">
        <Skeleton className="h-7 w-36" />
        <Skeleton className="h-6 w-16 rounded-md" />
        <Skeleton className="ml-auto h-8 w-24 rounded-md max-sm:hidden" />
        <Skeleton className="h-8 w-24 rounded-md max-sm:hidden" />
      </div>
      <Skeleton className="mt-3 w-64" />
      <div className="mt-8 max-w-4xl">
        <Skeleton className="h-14 w-full rounded-xl" />
        <div className="mt-6 grid grid-cols-5 gap-3.5 max-sm:hidden">
          {["total", "authorized", "captured", "refunded", "remaining"].map((figure) => (
            <div key={figure} className="flex flex-col gap-2">
              <Skeleton className="h-2 w-12" />
              <Skeleton className="h-4 w-16" />
            </div>
          ))}
        </div>
        <Skeleton className="mt-4 h-4 w-full rounded-md" />
        {["", "ml-9", "ml-[72px]"].map((indent) => (
          <div key={indent} className={`mt-6 flex items-center gap-3 ${indent}`}>
            <Skeleton className="size-[26px] rounded-full" />
            <Skeleton className="w-32" />
            <Skeleton className="ml-auto h-5 w-20 rounded-md" />
            <Skeleton className="w-14" />
          </div>
        ))}
      </div>
    </div>
  );
}
