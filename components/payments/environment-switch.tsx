"use client";

import FlaskConical from "lucide-react/icons/flask-conical";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { type MouseEvent, lazy, useState } from "react";
import { cn } from "@/components/ui/cn";
import type { Environment } from "@/lib/payments/snapshot";

const ProductionQuestion = lazy(() => import("./production-question"));
const ASKED = "production-asked";

type Props = { environment: Environment; sandboxHref: string | null; productionHref: string | null };

/** Switching to Production asks once per session, so that nobody gets there by a slip of the mouse. */
export function EnvironmentSwitch({ environment, sandboxHref, productionHref }: Props) {
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const live = environment === "production";
  const ask = (event: MouseEvent) => {
    if (live || sessionStorage.getItem(ASKED)) return;
    event.preventDefault();
    setAsking(true);
  };
  const go = () => {
    sessionStorage.setItem(ASKED, "yes");
    setAsking(false);
    if (productionHref) router.push(productionHref);
  };
  return (
    <nav aria-label="Environment">
      <ul className="inline-flex gap-0.5 rounded-lg bg-fill-2 p-0.5">
        {sandboxHref ? (
          <li>
            <Link
              href={sandboxHref}
              aria-current={live ? undefined : "true"}
              className={cn(side, live ? "text-t2 hover:text-t1" : "bg-sand text-sand-i")}
            >
              <FlaskConical size={14} aria-hidden />
              Sandbox
            </Link>
          </li>
        ) : null}
        {productionHref ? (
          <li>
            <Link
              href={productionHref}
              prefetch={false}
              onClick={ask}
              aria-current={live ? "true" : undefined}
              className={cn(
                side,
                live
                  ? "bg-surface text-t1 shadow-[var(--sh1),inset_0_0_0_1px_var(--line)] dark:bg-fill"
                  : "text-t2 hover:text-t1",
              )}
            >
              {live ? <span className="size-2 rounded-full bg-accent" aria-hidden="true" /> : null}
              Production
            </Link>
          </li>
        ) : null}
      </ul>
      {asking ? <ProductionQuestion onStay={() => setAsking(false)} onGo={go} /> : null}
    </nav>
  );
}

const side = "flex h-7 items-center gap-1.5 rounded-md px-2.5 font-medium pointer-coarse:h-11";
