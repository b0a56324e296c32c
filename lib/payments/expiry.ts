import type { AuthorizationSnapshot, Environment, OrderSnapshot } from "./snapshot";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

// Domain reference 1.10.1.
const DRAFT_LAPSES_AFTER = 3 * HOUR;
const ORDER_LASTS = 180 * DAY;
const HOLD_LASTS: Record<Environment, number> = { production: 30 * DAY, sandbox: 2 * DAY };
const HOLD_AGES_AFTER = 7 * DAY;

type Dated = { createdAt: Date; expiresAt: Date | null };
const after = (start: Date, ms: number): Date => new Date(start.getTime() + ms);
const earlier = (a: Date, b: Date): Date => (a.getTime() <= b.getTime() ? a : b);

/** The sandbox shows 30 days in ExpirationTimestamp and closes after 2 (domain reference 9.1 #6). */
export function authorizationExpiry({ createdAt, expiresAt }: Dated, environment: Environment): Date {
  const computed = after(createdAt, HOLD_LASTS[environment]);
  if (!expiresAt) return computed;
  return environment === "sandbox" ? earlier(expiresAt, computed) : expiresAt;
}

/** From this mark on a capture answers Pending, is processed later, and can be declined. */
export const ageMark = ({ createdAt }: Pick<Dated, "createdAt">): Date => after(createdAt, HOLD_AGES_AFTER);
export const isAged = (authorization: Pick<Dated, "createdAt">, now: Date): boolean =>
  hasPassed(ageMark(authorization), now);

export const orderExpiry = ({ createdAt, expiresAt }: Dated): Date => expiresAt ?? after(createdAt, ORDER_LASTS);

export type Life = { age: number; lasts: number; unit: "d" | "h" };

/** Whole days of an order's life that are over, and that it has; hours of a Draft's. Null where nothing runs any more. */
export function lifeOf(
  { state, createdAt, endsAt }: { state: string; createdAt: Date; endsAt: Date },
  now: Date,
): Life | null {
  if (!["Draft", "Open", "Suspended"].includes(state)) return null;
  const [unit, ms] = state === "Draft" ? (["h", HOUR] as const) : (["d", DAY] as const);
  const [age, lasts] = [now, endsAt].map((at) => (at.getTime() - createdAt.getTime()) / ms) as [number, number];
  return { age: Math.max(0, Math.floor(age)), lasts: Math.round(lasts), unit };
}

/** A Draft must be confirmed by then; Amazon cancels it as Stale. */
export const draftLapse = ({ createdAt }: Pick<Dated, "createdAt">): Date => after(createdAt, DRAFT_LAPSES_AFTER);

export const hasPassed = (at: Date, now: Date): boolean => at.getTime() <= now.getTime();

export type Deadline = { kind: "draftLapses" | "holdAges" | "holdEnds" | "orderExpires"; at: Date };

/** What ends next on an order, for lists. A mark that has passed is no deadline any more. */
export function nearestDeadline(order: OrderSnapshot, now: Date): Deadline | null {
  const ahead = [...orderDeadlines(order), ...holdDeadlines(order)].filter(({ at }) => !hasPassed(at, now));
  return ahead.reduce<Deadline | null>((first, next) => (first && first.at <= next.at ? first : next), null);
}

function orderDeadlines(order: OrderSnapshot): Deadline[] {
  if (order.state === "Draft") return [{ kind: "draftLapses", at: draftLapse(order) }];
  const live = order.state === "Open" || order.state === "Suspended";
  return live ? [{ kind: "orderExpires", at: orderExpiry(order) }] : [];
}

const isOpen = ({ state }: AuthorizationSnapshot): boolean => state === "Open";

const holdDeadlines = (order: OrderSnapshot): Deadline[] =>
  order.authorizations.filter(isOpen).flatMap((hold) => [
    { kind: "holdEnds", at: authorizationExpiry(hold, order.environment) },
    { kind: "holdAges", at: ageMark(hold) },
  ]);
