import { cn } from "./cn";

/** A grey stand-in with the size of what is coming, a line of text unless said otherwise; invisible for the first 300 ms. */
export const Skeleton = ({ className }: { className?: string }) => (
  <span aria-hidden="true" className={cn("skeleton block flex-none [:where(&)]:h-2.5", className)} />
);
