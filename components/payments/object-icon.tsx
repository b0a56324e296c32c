import ArrowDownToLine from "lucide-react/icons/arrow-down-to-line";
import CircleX from "lucide-react/icons/circle-x";
import ShieldCheck from "lucide-react/icons/shield-check";
import ShieldX from "lucide-react/icons/shield-x";
import Undo2 from "lucide-react/icons/undo-2";
import { cn } from "@/components/ui/cn";

export type MoneyObject = "authorization" | "capture" | "refund";
type Look = "hold" | "solid" | "refund" | "no" | "spent";

const looks: Record<Look, string> = {
  hold: "bg-accent-s text-accent-t shadow-[inset_0_0_0_1.5px_var(--m-hold)]",
  solid: "bg-m-kept text-on-accent",
  refund: "bg-m-refund-s text-m-refund-t shadow-[inset_0_0_0_1.5px_var(--m-refund)]",
  no: "bg-bad-s text-bad-t shadow-[inset_0_0_0_1.5px_var(--bad-l)]",
  spent: "bg-surface text-t2 shadow-[inset_0_0_0_1.5px_var(--line-2)]",
};

/** A stop on the money's route. `state` is Amazon's: a hold that is over has no colour left, a declined object is red. */
export function ObjectIcon({ object, state }: { object: MoneyObject; state: string }) {
  const declined = state === "Declined";
  const Icon = declined ? (object === "authorization" ? ShieldX : CircleX) : icons[object];
  return (
    <span
      aria-hidden="true"
      className={cn(
        "relative z-[1] flex size-[26px] flex-none items-center justify-center rounded-full",
        looks[lookOf(object, state)],
      )}
    >
      <Icon size={14} />
    </span>
  );
}

const icons = { authorization: ShieldCheck, capture: ArrowDownToLine, refund: Undo2 };

function lookOf(object: MoneyObject, state: string): Look {
  if (state === "Declined") return "no";
  if (object === "refund") return "refund";
  if (object === "capture") return state === "Pending" ? "hold" : "solid";
  return state === "Closed" ? "spent" : "hold";
}
