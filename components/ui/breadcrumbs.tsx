import ChevronRight from "lucide-react/icons/chevron-right";
import Link from "next/link";
import type { ReactNode } from "react";
import { Going } from "./going";

export const Breadcrumbs = ({
  trail,
  current,
}: {
  trail: { href: string; label: ReactNode }[];
  current: ReactNode;
}) => (
  <nav aria-label="Breadcrumb">
    <ol className="flex flex-wrap items-center gap-1.5 text-t2">
      {trail.map((step) => (
        <li key={step.href} className="flex items-center gap-1.5">
          <Link href={step.href} className="inline-flex min-h-6 items-center hover:text-t1 pointer-coarse:min-h-11">
            {step.label}
            <Going />
          </Link>
          <ChevronRight size={13} className="text-t3" aria-hidden />
        </li>
      ))}
      <li aria-current="page" className="num text-t1">
        {current}
      </li>
    </ol>
  </nav>
);
