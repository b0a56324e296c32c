import { formatMoney, type Money } from "@/lib/payments/money";
import { noteInWords } from "../orders/[orderId]/actions/simulations";
import type { AuditRow } from "@/lib/queries/audit-log";

type Facts = Pick<AuditRow, "facts" | "personal" | "objectId" | "orderId">;

/**
 * The facts of an entry in one line: amounts and counts as people say them, what holds nothing or did not happen left out. The export has
 * it to the letter.
 */
export function factsInWords({ facts, personal, objectId, orderId }: Facts): string {
  const said = Object.entries(facts).filter(([, value]) => !isNothing(value));
  const { currency } = facts;
  const amounts = typeof currency === "string" ? said.filter(([name]) => name.endsWith("Minor")) : [];
  const rest = said.filter((fact) => !amounts.includes(fact) && (amounts.length === 0 || fact[0] !== "currency"));
  const known = Object.entries(personal).filter(([field]) => field !== "actorName" && field !== "actorEmail");
  const parts = [
    ...(objectId && objectId !== orderId ? [objectId] : []),
    ...amounts.map(([name, minor]) => amountInWords(name, { minor: Number(minor), currency: String(currency) })),
    ...rest.flatMap(([name, value]) => phrases[name]?.(value) ?? `${spaced(name)}: ${plain(value)}`),
    ...known.map(([field, value]) =>
      field === "note" && value ? noteInWords(value) : `${spaced(field)}: ${value ?? "erased"}`,
    ),
  ];
  return parts.join(" · ");
}

const isNothing = (value: unknown): boolean =>
  value === null || (typeof value === "object" && Object.keys(value).length === 0);

const times = (count: unknown): string => (count === 1 ? "once" : `${String(count)} times`);

const wrongEndings: Record<string, string> = {
  didNotHappen: "not happened, by a person’s word",
  withdrawn: "taken back",
};

/** Facts that have words of their own; no words: nothing to tell. */
const phrases: Record<string, (value: unknown) => string | []> = {
  sends: (count) => (count === 0 ? "never sent" : `sent ${times(count)}`),
  looks: (count) => (count === 0 ? [] : `looked up ${times(count)}`),
  captureNow: (at) => (at ? "to be captured at once" : []),
  keysId: () => [], // the access key beside it says more to people
  endedAs: (ending) => `had ended as ${wrongEndings[String(ending)] ?? String(ending)}`,
  memberships: (list) => (Array.isArray(list) ? `sees ${countsIn(list)}` : []),
};

/** "4 accounts in sandbox, 1 in production": by their ids nobody would know them. */
const countsIn = (memberships: unknown[]): string =>
  ["sandbox", "production"]
    .map((environment) => ({ environment, count: memberships.filter((one) => isIn(one, environment)).length }))
    .filter(({ count }) => count > 0)
    .map(({ environment, count }, n) => `${count}${n ? "" : count === 1 ? " account" : " accounts"} in ${environment}`)
    .join(", ");
const isIn = (one: unknown, environment: string): boolean =>
  typeof one === "object" && one !== null && "environment" in one && one.environment === environment;

const amountInWords = (name: string, money: Money): string =>
  (name === "amountMinor" ? "" : `${spaced(name.replace(/Minor$/, ""))}: `) + formatMoney(money, "en-US");

const spaced = (name: string) =>
  name.replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);

function plain(value: unknown): string {
  if (value === "") return "none";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return value.map(plain).join(", ");
  if (typeof value !== "object" || value === null) return String(value);
  return Object.entries(value)
    .map(([name, inner]) => `${spaced(name)} ${plain(inner)}`)
    .join(", ");
}
