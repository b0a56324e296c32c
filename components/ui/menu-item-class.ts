import { cn } from "./cn";

export const menuItemClass = (danger?: boolean) =>
  cn(
    "flex min-h-[30px] w-full items-center gap-[9px] rounded-md px-2 py-[5px] -outline-offset-2 pointer-coarse:min-h-11",
    "hover:bg-fill focus:bg-fill dark:hover:bg-fill-2 dark:focus:bg-fill-2",
    "aria-disabled:cursor-not-allowed aria-disabled:items-start aria-disabled:text-t3 [&>svg]:aria-disabled:mt-0.5",
    danger ? "text-bad-t" : "[&>svg]:text-t3",
  );
