import CircleArrowRight from "lucide-react/icons/circle-arrow-right";
import type { ReactNode } from "react";
import { Note, type NoteTone } from "@/components/ui/note";

type Props = { title: ReactNode; children?: ReactNode; action?: ReactNode; tone?: NoteTone };

/** The one thing to do next, with its deadline. */
export const NextStepBanner = ({ title, children, action, tone = "accent" }: Props) => (
  <Note
    tone={tone}
    icon={tone === "accent" ? <CircleArrowRight size={18} aria-hidden /> : undefined}
    title={title}
    actions={action}
    middle
  >
    {children ? <span className="text-t2">{children}</span> : null}
  </Note>
);
