import CircleAlert from "lucide-react/icons/circle-alert";
import type { ReactNode } from "react";
import { cn } from "./cn";

export type FieldControl = { id: string; "aria-describedby": string | undefined; "aria-invalid": true | undefined };
type Props = {
  /** Unique on the page; the control gets it. */
  id: string;
  label: ReactNode;
  /** To the right of the label: "Optional", "At most $351.43". */
  aside?: ReactNode;
  hint?: ReactNode;
  /** What is wrong and what would be right. */
  error?: ReactNode;
  className?: string;
  /** Spread what it hands in on the control: {(control) => <Input {...control} name="email" />} */
  children: (control: FieldControl) => ReactNode;
};

/** A label, a control, and the words that belong to it, tied together for screen readers. */
export function Field({ id, label, aside, hint, error, className, children }: Props) {
  const hintId = hint ? `${id}-hint` : null;
  const errorId = error ? `${id}-error` : null;
  const describedBy = [errorId, hintId].filter(Boolean).join(" ") || undefined;
  return (
    <div className={className}>
      <div className="mb-1.5 flex items-baseline gap-2">
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        {aside ? <span className="num ml-auto text-xs text-t3">{aside}</span> : null}
      </div>
      {children({ id, "aria-describedby": describedBy, "aria-invalid": error ? true : undefined })}
      {error ? (
        <FieldNote id={errorId ?? undefined} bad>
          {error}
        </FieldNote>
      ) : null}
      {hint ? <FieldNote id={hintId ?? undefined}>{hint}</FieldNote> : null}
    </div>
  );
}

export const FieldNote = ({ id, bad, children }: { id?: string; bad?: boolean; children: ReactNode }) => (
  <p
    id={id}
    role={bad ? "alert" : undefined}
    className={cn("mt-1.5 flex gap-[5px] text-xs", bad ? "text-bad-t" : "text-t2")}
  >
    {bad ? <CircleAlert size={13} className="mt-px" aria-hidden /> : null}
    <span className="min-w-0">{children}</span>
  </p>
);
