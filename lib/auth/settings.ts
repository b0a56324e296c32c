import "server-only";
import { env } from "@/lib/env";
import { secretKeys } from "@/lib/secret-keys";
import { deriveKeys } from "@/lib/records/secrets";

export type CompanySignOn = { name: string; issuer: string; clientId: string; clientSecret: string };
export type AuthSettings = {
  /** Seal sessions; the first is the newest. */
  sessionKeys: string[];
  /** next-auth's own, for its forms and for the way to company sign-on and back. */
  nextAuthKey: string;
  /** Cookies travel over https only. Demo and test modes run on plain http. */
  secure: boolean;
  idleMinutes: number;
  sessionHours: number;
  setupToken: string | null;
  company: CompanySignOn | null;
};

let known: AuthSettings | undefined;

export function authSettings(): AuthSettings {
  return (known ??= read());
}

function read(): AuthSettings {
  const e = env();
  return {
    sessionKeys: deriveKeys(secretKeys(), "sessions"),
    nextAuthKey: deriveKeys(secretKeys(), "next-auth")[0]!,
    secure: e.TILLWAY_MODE === "production",
    idleMinutes: e.TILLWAY_IDLE_MINUTES,
    sessionHours: e.TILLWAY_SESSION_HOURS,
    setupToken: e.TILLWAY_SETUP_TOKEN ?? null,
    company:
      e.TILLWAY_OIDC_ISSUER && e.TILLWAY_OIDC_CLIENT_ID && e.TILLWAY_OIDC_CLIENT_SECRET
        ? {
            name: e.TILLWAY_OIDC_NAME,
            issuer: e.TILLWAY_OIDC_ISSUER,
            clientId: e.TILLWAY_OIDC_CLIENT_ID,
            clientSecret: e.TILLWAY_OIDC_CLIENT_SECRET,
          }
        : null,
  };
}
