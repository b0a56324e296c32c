"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ComponentProps } from "react";
import { Going } from "@/components/ui/going";

/** A link that knows when one is there, or below. */
export function NavLink({ href, children, ...rest }: ComponentProps<typeof Link> & { href: string }) {
  const path = usePathname();
  const here = path === href || path.startsWith(`${href}/`);
  return (
    <Link href={href} aria-current={here ? "page" : undefined} {...rest}>
      {children}
      <Going />
    </Link>
  );
}
