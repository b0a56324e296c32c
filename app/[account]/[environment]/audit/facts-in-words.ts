import { formatMoney, type Money } from "@/lib/payments/money";
import type { AuditRow } from "@/lib/queries/audit-log";

type Facts = Pick<AuditRow, "facts" | "personal" | "objectId" | "orderId">;

/** The facts of an entry in one line: amounts as people write them, what holds nothing left out. The export has it to the letter. */
export function factsInWords({ facts, personal, objectId, orderId }: Facts): string {
  const said = Object.entries(facts).filter(([, value]) => value !== null);
  const { currency } = facts;
  const amounts = typeof currency === "string" ? said.filter(([name]) => name.endsWith("Minor")) : [];
  const rest = said.filter((fact) => !amounts.includes(fact) && (amounts.length === 0 || fact[0] !== "currency"));
  const known = Object.entries(personal).filter(([field]) => field !== "actorName" && field !== "actorEmail");
  const parts = [
    ...(objectId && objectId !== orderId ? [objectId] : []),
    ...amounts.map(([name, minor]) => amountInWords(name, { minor: Number(minor), currency: String(currency) })),
    ...rest.map(([name, value]) => `${spaced(name)}: ${plain(value)}`),
    ...known.map(([field, value]) => `${spaced(field)}: ${value ?? "erased"}`),
  ];
  return parts.join(" · ");
}

const amountInWords = (name: string, money: Money): string =>
  (name === "amountMinor" ? "" : `${spaced(name.replace(/Minor$/, ""))}: `) + formatMoney(money, "en-US");

const spaced = (name: string) =>
  name.replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);

function plain(value: unknown): string {
  if (value === "") return "none";
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
