import type { IntentView } from "@/lib/commands/intent-view";
import type { Since } from "@/lib/commands/result";

type Problem = { kind: "problem"; field: string | null; text: string; signIn?: boolean };

/** What the server says to a form that was sent. What was typed stays where it is: in the form. */
export type FormState =
  Problem | { kind: "stale"; version: number; since: Since[] } | { kind: "sent"; intent: IntentView };

/** A server action behind a dialog. */
export type SendForm = (form: FormData) => Promise<FormState>;

export const problem = (text: string, field: string | null = null): Problem => ({ kind: "problem", field, text });
