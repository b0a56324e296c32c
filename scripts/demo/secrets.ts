import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import type { Logins } from "../lib/logins";
import { places } from "./places";

export type Secrets = Logins & { TILLWAY_SECRET_KEY: string };

/** Made once for each checkout: what is sealed in the database must open at the next start. */
export function secrets(): Secrets {
  if (existsSync(places.secrets)) return JSON.parse(readFileSync(places.secrets, "utf8")) as Secrets;
  const made: Secrets = {
    ownerPassword: randomBytes(18).toString("base64url"),
    appPassword: randomBytes(18).toString("base64url"),
    TILLWAY_SECRET_KEY: randomBytes(32).toString("base64"),
  };
  mkdirSync(places.data, { recursive: true });
  writeFileSync(places.secrets, JSON.stringify(made), { mode: 0o600 });
  return made;
}
