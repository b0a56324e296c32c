import TriangleAlert from "lucide-react/icons/triangle-alert";
import type { ReactNode } from "react";
import { EmptyState } from "./empty-state";

type Props = { title: ReactNode; children: ReactNode; actions?: ReactNode; reference?: string; heading?: "h1" | "h2" };

/** What happened, whether money moved, what to do; `reference` is what support can look up. */
export const ErrorState = ({ title, children, actions, reference, heading }: Props) => (
  <EmptyState
    icon={<TriangleAlert size={20} aria-hidden />}
    tone="bad"
    title={title}
    actions={actions}
    reference={reference ? `Reference ${reference}` : undefined}
    heading={heading}
  >
    {children}
  </EmptyState>
);
