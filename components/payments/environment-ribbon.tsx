import FlaskConical from "lucide-react/icons/flask-conical";
import type { Environment } from "@/lib/payments/snapshot";

/** The first thing on every screen of the sandbox. It can't be closed, and dialogs stay below it. */
export const EnvironmentRibbon = ({ environment }: { environment: Environment }) =>
  environment === "sandbox" ? (
    <div
      role="region"
      aria-label="Environment"
      className="ribbon sticky top-0 z-40 flex h-7 flex-none items-center gap-2 px-4 text-xs whitespace-nowrap text-sand-i sm:px-[22px]"
    >
      <FlaskConical size={14} aria-hidden />
      <b className="font-semibold">Sandbox</b>
      <span aria-hidden="true">·</span>
      <span className="sm:hidden">No real money moves.</span>
      <span className="max-sm:hidden">Simulated buyers. No real money moves. Order IDs begin with S.</span>
    </div>
  ) : null;
