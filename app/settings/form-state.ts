import type { z } from "zod";

/** What a settings form says after it was sent. `attempt` redraws controls that browsers would put back to their first value. */
export type FormState = {
  typed?: Record<string, string>;
  fields?: Record<string, string>;
  problem?: string;
  notice?: string;
  /** Done, but something is left to look after. */
  warning?: string;
  attempt?: number;
};

/** The texts of a form, without those that must never travel back. */
export function typedOf(data: FormData, secret: readonly string[] = []): Record<string, string> {
  const texts = [...data].filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return Object.fromEntries(texts.filter(([name]) => !secret.includes(name) && !name.startsWith("$")));
}

/** The first thing wrong with each field. */
export function firstIssues(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const { path, message } of error.issues) fields[String(path[0])] ??= message;
  return fields;
}
