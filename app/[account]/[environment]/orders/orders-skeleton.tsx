import { SkeletonRows } from "@/components/ui/skeleton";

/** Rows of the list's own height until the real ones are there; head and tabs above are real already. */
export const OrdersSkeleton = () => (
  <div aria-busy="true">
    <div className="h-[34px] shadow-line-b max-sm:hidden" />
    <SkeletonRows rows={14} label="Loading orders" />
  </div>
);
