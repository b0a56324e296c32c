import CircleAlert from "lucide-react/icons/circle-alert";
import CircleArrowRight from "lucide-react/icons/circle-arrow-right";
import CircleQuestionMark from "lucide-react/icons/circle-question-mark";
import Info from "lucide-react/icons/info";
import TriangleAlert from "lucide-react/icons/triangle-alert";
import type { ReactNode } from "react";
import { cn } from "./cn";

export type NoteTone = "plain" | "info" | "warn" | "bad" | "accent" | "unk";
const looks: Record<NoteTone, { box: string; icon: string; Icon: typeof Info }> = {
  plain: { box: "bg-sub shadow-line", icon: "text-t2", Icon: Info },
  info: { box: "bg-info-s shadow-[inset_0_0_0_1px_var(--info-l)]", icon: "text-info-t", Icon: Info },
  warn: { box: "bg-warn-s shadow-[inset_0_0_0_1px_var(--warn-l)]", icon: "text-warn-t", Icon: TriangleAlert },
  bad: { box: "bg-bad-s shadow-[inset_0_0_0_1px_var(--bad-l)]", icon: "text-bad-t", Icon: CircleAlert },
  accent: {
    box: "bg-accent-s shadow-[inset_0_0_0_1px_var(--accent-l)]",
    icon: "text-accent-t",
    Icon: CircleArrowRight,
  },
  unk: { box: "bg-unk-s shadow-[inset_0_0_0_1px_var(--unk-l)]", icon: "text-unk-t", Icon: CircleQuestionMark },
};
type Props = {
  tone?: NoteTone;
  icon?: ReactNode;
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  /** "alert" only when money failed to move; "status" for what appears after an action. */
  role?: "alert" | "status" | "note";
  /** The icon and the actions stand in the middle of the text's height. */
  middle?: boolean;
  className?: string;
};

/** A few sentences that must not be missed. */
export function Note({ tone = "plain", icon, title, children, actions, role, middle, className }: Props) {
  const { box, icon: color, Icon } = looks[tone];
  return (
    <div
      role={role}
      className={cn(
        "card flex flex-wrap gap-x-2.5 px-3 py-2.5 sm:flex-nowrap",
        middle ? "items-start rounded-xl sm:items-center" : "items-start rounded-lg",
        box,
        className,
      )}
    >
      <span className={cn("flex-none", middle ? "max-sm:mt-px" : "mt-0.5", color)}>
        {icon ?? <Icon size={16} aria-hidden />}
      </span>
      <div className="min-w-0 flex-1">
        {title ? <span className="font-semibold">{title} </span> : null}
        {children}
      </div>
      {actions ? (
        <div className="flex flex-none items-center gap-2 max-sm:w-full max-sm:*:flex-1 max-sm:[&>:not(dialog)]:mt-2.5">
          {actions}
        </div>
      ) : null}
    </div>
  );
}
