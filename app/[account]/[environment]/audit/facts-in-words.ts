import type { AuditRow } from "@/lib/queries/audit-log";

/** The facts of an entry in one line: as they were written, nothing left out, nothing explained away. */
export function factsInWords({ facts, personal, objectId, orderId }: AuditRow): string {
  const known = Object.entries(personal).filter(([field]) => field !== "actorName" && field !== "actorEmail");
  const parts = [
    ...(objectId && objectId !== orderId ? [objectId] : []),
    ...Object.entries(facts).map(([name, value]) => `${spaced(name)}: ${plain(value)}`),
    ...known.map(([field, value]) => `${spaced(field)}: ${value ?? "erased"}`),
  ];
  return parts.join(" · ");
}

const spaced = (name: string) =>
  name.replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);

function plain(value: unknown): string {
  if (value === null || value === "") return "none";
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
