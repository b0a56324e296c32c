import { formatMoney } from "@/lib/payments/money";
import type { AuditRow } from "@/lib/queries/audit-log";

type Facts = Pick<AuditRow, "facts" | "personal" | "objectId" | "orderId">;

/** The facts of an entry in one line: amounts as people write them, what holds nothing left out. The export has it to the letter. */
export function factsInWords({ facts, personal, objectId, orderId }: Facts): string {
  const amount = amountOf(facts);
  const rest = Object.entries(facts).filter(
    ([name, value]) => value !== null && !(amount && (name === "amountMinor" || name === "currency")),
  );
  const known = Object.entries(personal).filter(([field]) => field !== "actorName" && field !== "actorEmail");
  const parts = [
    ...(objectId && objectId !== orderId ? [objectId] : []),
    ...(amount ? [amount] : []),
    ...rest.map(([name, value]) => `${spaced(name)}: ${plain(value)}`),
    ...known.map(([field, value]) => `${spaced(field)}: ${value ?? "erased"}`),
  ];
  return parts.join(" · ");
}

const amountOf = ({ amountMinor, currency }: Facts["facts"]): string | null =>
  typeof amountMinor === "number" && typeof currency === "string"
    ? formatMoney({ minor: amountMinor, currency }, "en-US")
    : null;

const spaced = (name: string) =>
  name.replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);

function plain(value: unknown): string {
  if (value === "") return "none";
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
