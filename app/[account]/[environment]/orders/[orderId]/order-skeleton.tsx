import { Skeleton } from "@/components/ui/skeleton";

/** The page's own geometry, so that nothing jumps when the order arrives. */
export const OrderSkeleton = () => (
  <div role="status" className="flex flex-1 flex-col">
    <span className="sr-only">Loading the order</span>
    <noscript>
      <p className="px-4 py-3 sm:px-6">
        An order is shown with JavaScript only. The lists and their search work without.
      </p>
    </noscript>
    <div data-phone-head className="px-4 pb-4 sm:px-6 sm:pt-3.5 sm:shadow-line-b">
      <div className="flex h-[52px] items-center sm:h-7">
        <Skeleton className="w-32" />
        <Skeleton className="ml-auto w-16 max-sm:hidden" />
      </div>
      <div className="flex h-10 items-center gap-3 sm:mt-2.5 sm:h-9">
        <Skeleton className="h-7 w-36" />
        <Skeleton className="h-[26px] w-20 rounded-md" />
        <Skeleton className="ml-auto h-8 w-24 rounded-md max-sm:hidden" />
        <Skeleton className="h-8 w-24 rounded-md max-sm:hidden" />
      </div>
      <div className="mt-1 flex h-5 items-center">
        <Skeleton className="w-64" />
      </div>
    </div>
    <div className="grid flex-1 grid-cols-[minmax(0,1fr)] lg:grid-cols-[minmax(0,1fr)_300px] xl:grid-cols-[minmax(0,1fr)_336px]">
      <Main />
      <Side />
    </div>
  </div>
);

const Main = () => (
  <div className="min-w-0 px-4 sm:px-6 sm:pt-5">
    <Skeleton className="h-[60px] w-full rounded-xl" />
    <div className="mt-5 grid grid-cols-5 gap-3.5 max-sm:hidden">
      {["total", "authorized", "captured", "refunded", "remaining"].map((figure) => (
        <div key={figure} className="flex h-[59px] flex-col justify-between py-[3px]">
          <Skeleton className="w-14" />
          <Skeleton className="h-4 w-20" />
          <Skeleton className="w-24" />
        </div>
      ))}
    </div>
    <Skeleton className="mt-3 h-4 w-full rounded-md max-sm:mt-5" />
    <Skeleton className="mt-[52px] mb-5 w-28" />
    {["", "pl-7 sm:pl-9", "pl-14 sm:pl-[72px]"].map((indent) => (
      <div key={indent} className={`flex h-[62px] items-start gap-3 ${indent}`}>
        <Skeleton className="size-[26px] rounded-full" />
        <div className="flex min-w-0 flex-col gap-2.5 pt-2">
          <Skeleton className="w-32" />
          <Skeleton className="w-44 max-w-full sm:w-64" />
        </div>
        <Skeleton className="mt-0.5 ml-auto h-[22px] w-20 rounded-md max-sm:hidden" />
        <Skeleton className="mt-2 w-14 max-sm:ml-auto sm:ml-10" />
      </div>
    ))}
  </div>
);

const Side = () => (
  <div className="bg-sub px-5 py-5 shadow-line-l max-lg:hidden">
    <Skeleton className="mb-4 w-16" />
    {["first", "second", "third", "fourth", "fifth"].map((action) => (
      <div key={action} className="flex h-[50px] items-start gap-2.5">
        <Skeleton className="size-4" />
        <div className="flex flex-col gap-2.5 pt-0.5">
          <Skeleton className="w-20" />
          <Skeleton className="w-44" />
        </div>
      </div>
    ))}
  </div>
);
