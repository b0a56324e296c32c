import FlaskConical from "lucide-react/icons/flask-conical";
import Link from "next/link";
import { cn } from "@/components/ui/cn";
import type { Environment } from "@/lib/payments/snapshot";
import { ProductionLink } from "./production-link";

type Props = { environment: Environment; sandboxHref: string | null; productionHref: string | null };

/** Which of the two worlds one is in, and the way to the other. */
export function EnvironmentSwitch({ environment, sandboxHref, productionHref }: Props) {
  const live = environment === "production";
  return (
    <nav aria-label="Environment">
      <ul className="inline-flex gap-0.5 rounded-lg bg-fill-2 p-0.5">
        {sandboxHref ? (
          <li>
            <Link
              href={sandboxHref}
              aria-current={live ? undefined : "true"}
              className={cn(side, live ? other : "bg-sand text-sand-i")}
            >
              <FlaskConical size={14} aria-hidden />
              Sandbox
            </Link>
          </li>
        ) : null}
        {productionHref ? (
          <li>{live ? <Production href={productionHref} /> : <ToProduction href={productionHref} />}</li>
        ) : null}
      </ul>
    </nav>
  );
}

const side = "flex h-7 items-center gap-1.5 rounded-md px-2.5 font-medium pointer-coarse:h-11";
const other = "text-t2 hover:text-t1";

const Production = ({ href }: { href: string }) => (
  <Link
    href={href}
    aria-current="true"
    className={cn(side, "bg-surface text-t1 shadow-[var(--sh1),inset_0_0_0_1px_var(--line)] dark:bg-fill")}
  >
    <span className="size-2 rounded-full bg-accent" aria-hidden="true" />
    Production
  </Link>
);

const ToProduction = ({ href }: { href: string }) => (
  <ProductionLink href={href} className={cn(side, other)}>
    Production
  </ProductionLink>
);
