import "server-only";
import { connect, type Database } from "@/db/client";
import { amazonPorts, mwsFor, takeCallFor } from "./amazon";
import type { CommandActor, CommandContext } from "./commands/context";
import { env } from "./env";
import type { Ports } from "./intents/ports";
import { scaled, timing } from "./intents/timing";
import { log } from "./logger";
import { defaultSettings, type PaymentSettings } from "./payments/settings";

// Next compiles this module several times over; the pool is the process's own.
const held = globalThis as typeof globalThis & { tillwayDatabase?: Database };

/** The process's one pool, as the application's role. Whoever asks first may say how many connections it takes. */
export const database = (size: { max?: number } = {}): Database =>
  (held.tillwayDatabase ??= connect({
    ...size,
    url: env().DATABASE_URL,
    applicationName: `tillway ${process.title}`,
    onLostConnection: (err) => log().warn({ err }, "The database ended a connection"),
  }));

export const paymentSettings = (): PaymentSettings => ({
  ...defaultSettings,
  authorizationsMax: env().TILLWAY_AUTHORIZATIONS_MAX,
});

/** What carrying out intents takes, in this program. */
export function intentPorts(db = database()): Ports {
  const scale = env().TILLWAY_TIME_SCALE;
  return {
    db,
    mwsFor: (scope, about) => mwsFor(db, scope, about),
    takeCall: takeCallFor(db),
    timing: scale === 1 ? timing : scaled(scale),
    log: log(),
    goesOn: () => {},
    at: () => {},
  };
}

/** What a command takes first: who acts where, and the means. */
export function contextFor({ userId, scope }: CommandActor): CommandContext {
  const db = database();
  return {
    actor: { userId, scope },
    db,
    intents: intentPorts(db),
    amazon: amazonPorts(db),
    settings: paymentSettings(),
    mode: env().TILLWAY_MODE,
  };
}
