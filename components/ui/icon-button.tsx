import type { ComponentProps, ReactNode } from "react";
import { type ButtonLook, buttonClass } from "./button-class";
import { cn } from "./cn";

type Props = Omit<ComponentProps<"button">, "children"> &
  Omit<ButtonLook, "icon" | "full"> & { label: string; children: ReactNode };

/** A button that shows an icon only; its label is its name and its tooltip. */
export const IconButton = ({ label, variant = "ghost", size, className, type = "button", ...rest }: Props) => (
  <button
    {...rest}
    type={type}
    aria-label={label}
    title={label}
    className={cn(buttonClass({ variant, size, icon: true }), className)}
  />
);
