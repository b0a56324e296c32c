import type { ReactNode } from "react";

export type NavItem = {
  href: string;
  label: string;
  icon: ReactNode;
  /** "4", "1 running" */
  count?: string;
  /** The count is a call to work. */
  hot?: boolean;
};
export type NavGroup = { heading?: string; items: NavItem[] };
