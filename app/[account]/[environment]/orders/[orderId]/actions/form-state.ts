import type { IntentView } from "@/lib/commands/intent-view";
import type { Since } from "@/lib/commands/result";

/** What the server says to a form that was sent. What was typed stays where it is: in the form. */
export type FormState =
  | { kind: "problem"; field: string | null; text: string }
  | { kind: "stale"; version: number; since: Since[] }
  | { kind: "sent"; intent: IntentView };

/** A server action behind a dialog. */
export type SendForm = (form: FormData) => Promise<FormState>;

export const problem = (text: string, field: string | null = null): FormState => ({ kind: "problem", field, text });
