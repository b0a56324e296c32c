"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { type ReactNode, lazy, useState } from "react";

const ProductionQuestion = lazy(() => import("./production-question"));
const ASKED = "production-asked";

type Props = { href: string; className: string; children: ReactNode };

/** Switching to Production asks once per session, so that nobody gets there by a slip of the mouse. */
export function ProductionLink({ href, className, children }: Props) {
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const go = () => {
    sessionStorage.setItem(ASKED, "yes");
    setAsking(false);
    router.push(href);
  };
  return (
    <>
      <Link
        href={href}
        prefetch={false}
        className={className}
        onClick={(event) => {
          if (sessionStorage.getItem(ASKED)) return;
          event.preventDefault();
          setAsking(true);
        }}
      >
        {children}
      </Link>
      {asking ? <ProductionQuestion onStay={() => setAsking(false)} onGo={go} /> : null}
    </>
  );
}
