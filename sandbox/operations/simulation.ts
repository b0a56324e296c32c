import type { Fate } from "../model";
import { refuse, type Refusal } from "../wire/errors";
import type { Call } from "./operation";

const outcomes = {
  authorization: [
    "Declined/InvalidPaymentMethod",
    "Declined/AmazonRejected",
    "Declined/TransactionTimedOut",
    "Closed/ExpiredUnused",
    "Closed/AmazonClosed",
  ],
  capture: ["Pending/", "Declined/AmazonRejected", "Closed/AmazonClosed"],
  refund: ["Declined/AmazonRejected"],
  order: ["Closed/AmazonClosed"],
  constraint: ["PaymentMethodNotAllowed"],
} as const;

type Wish = Record<string, unknown>;

/** The outcome a note asks the sandbox for (domain 4.2); undefined when it is just a note, or this is no sandbox. */
export function readSimulation(
  { environment }: Call,
  note: string | undefined,
  carrier: "authorization" | "capture" | "refund" | "order",
): Fate | Refusal | undefined {
  const wish = readWish(environment, note);
  if (wish === undefined) return undefined;
  const reasonCode = typeof wish?.ReasonCode === "string" ? wish.ReasonCode.replaceAll(" ", "") : "";
  const known: readonly string[] = outcomes[carrier];
  if (!wish || typeof wish.State !== "string" || !known.includes(`${wish.State}/${reasonCode}`)) return notSimulable;
  return {
    state: wish.State as Fate["state"],
    reasonCode: reasonCode === "" ? undefined : reasonCode,
    softDecline: wish.SoftDecline === undefined ? undefined : String(wish.SoftDecline) === "true",
    repairedAfterMinutes: minutes(wish.PaymentMethodUpdateTimeInMins),
    expiresAfterMinutes: minutes(wish.ExpirationTimeInMins),
  };
}

/** String 1: a constraint asked for in the order's own note. */
export function readSimulatedConstraint({ environment }: Pick<Call, "environment">, note: string | undefined) {
  const wish = readWish(environment, note);
  if (wish === undefined) return undefined;
  return outcomes.constraint.find((constraint) => constraint === wish?.Constraint) ?? notSimulable;
}

const notSimulable = refuse("InvalidSandboxSimulationSpecified", "The sandbox cannot simulate what the note asks for.");

/** Null: it meant to be a simulation, and cannot be read. */
function readWish(environment: string, note: string | undefined): Wish | null | undefined {
  if (environment !== "sandbox" || !note?.includes("SandboxSimulation")) return undefined;
  try {
    const { SandboxSimulation: wish, ...rest } = JSON.parse(note) as { SandboxSimulation?: unknown };
    const only = Object.keys(rest).length === 0; // domain 4.1: the only key
    return only && typeof wish === "object" ? (wish as Wish | null) : null;
  } catch {
    return null;
  }
}

function minutes(value: unknown): number | undefined {
  const number = Number(value ?? Number.NaN);
  return Number.isFinite(number) && number >= 0 ? number : undefined;
}
