import pino from "pino";
import { withoutValues } from "@/db/failure";
import { env } from "./env";

let logger: pino.Logger | undefined;

/** JSON lines on standard output. What reaches it holds no secrets and no buyer's data: facts are named one by one. */
export function log(): pino.Logger {
  return (logger ??= pino({
    level: env().LOG_LEVEL,
    base: { mode: env().TILLWAY_MODE },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level) => ({ level }) },
    serializers: { err: (error: unknown) => pino.stdSerializers.err(withoutValues(error) as Error) },
    redact: ["*.secretKey", "*.password", "*.mwsAuthToken", "*.token", "*.email"],
  }));
}
