import { cn } from "./cn";

export type ButtonVariant = "primary" | "secondary" | "ghost" | "danger" | "dangerQuiet";
export type ButtonSize = "sm" | "md" | "lg";
export type ButtonLook = { variant?: ButtonVariant; size?: ButtonSize; icon?: boolean; full?: boolean };

const lift = "shadow-[inset_0_1px_0_oklch(1_0_0/.14),0_1px_2px_oklch(0.25_0.02_220/.18)]";
const variants: Record<ButtonVariant, string> = {
  primary: `bg-accent text-on-accent hover:bg-accent-2 ${lift}`,
  secondary: "bg-surface text-t1 shadow-raised hover:bg-sub hover:shadow-[inset_0_0_0_1px_var(--control),var(--sh1)]",
  ghost: "text-t2 hover:bg-fill hover:text-t1",
  danger: `bg-danger text-on-danger hover:bg-danger-2 ${lift}`,
  dangerQuiet: "bg-surface text-bad-t shadow-raised hover:bg-bad-s",
};
// On a touch screen every target is at least 44 px high.
const sizes: Record<ButtonSize, string> = {
  sm: "h-7 px-2.5 text-xs rounded-md pointer-coarse:min-h-11",
  md: "h-8 px-3 text-sm rounded-md pointer-coarse:min-h-11",
  lg: "h-10 px-4 text-base rounded-lg pointer-coarse:min-h-11",
};
const squares: Record<ButtonSize, string> = {
  sm: "w-7 h-7 rounded-md pointer-coarse:size-11",
  md: "w-8 h-8 rounded-md pointer-coarse:size-11",
  lg: "w-10 h-10 rounded-lg pointer-coarse:size-11",
};

/** The look of a button, for links and form buttons that are not a Button. */
export const buttonClass = ({ variant = "secondary", size = "md", icon = false, full = false }: ButtonLook = {}) =>
  cn(
    "inline-flex flex-none items-center justify-center gap-1.5 font-medium whitespace-nowrap transition-[background-color,box-shadow]",
    "aria-disabled:cursor-not-allowed aria-disabled:bg-fill aria-disabled:text-t3 aria-disabled:shadow-none",
    variants[variant],
    icon ? squares[size] : sizes[size],
    full && "w-full",
  );
