import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonLook, buttonClass } from "./button-class";
import { cn } from "./cn";

/** A link that looks like a button: it goes somewhere and changes nothing. */
export const ButtonLink = ({
  variant,
  size,
  icon,
  full,
  className,
  ...rest
}: ComponentProps<typeof Link> & ButtonLook) => (
  <Link {...rest} className={cn(buttonClass({ variant, size, icon, full }), className)} />
);
