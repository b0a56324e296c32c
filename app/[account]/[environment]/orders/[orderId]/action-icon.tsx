import ArrowDownToLine from "lucide-react/icons/arrow-down-to-line";
import Ban from "lucide-react/icons/ban";
import CircleCheckBig from "lucide-react/icons/circle-check-big";
import Lock from "lucide-react/icons/lock";
import Pencil from "lucide-react/icons/pencil";
import ShieldCheck from "lucide-react/icons/shield-check";
import ShieldOff from "lucide-react/icons/shield-off";
import Undo2 from "lucide-react/icons/undo-2";
import type { ActionKind } from "./actions/offers";

const icons: Partial<Record<ActionKind, typeof Ban>> = {
  capture: ArrowDownToLine,
  refund: Undo2,
  authorize: ShieldCheck,
  closeAuthorization: ShieldOff,
  confirm: CircleCheckBig,
  setDetails: Pencil,
  closeOrder: Lock,
  cancelOrder: Ban,
};

export function ActionIcon({ kind }: { kind: ActionKind }) {
  const Icon = icons[kind] ?? Pencil;
  return <Icon size={15} aria-hidden />;
}
