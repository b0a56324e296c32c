import "server-only";
import { decode, encode, type JWT } from "next-auth/jwt";
import { authSettings } from "./settings";

/** What a session's token says. Who the person is now, and what they may do, is read from the database each time. */
export type SessionClaims = { userId: string; startedAt: number; seenAt: number; by: "password" | "company" };
export type SessionEnd = { at: number; why: "idle" | "age" };

/** `__Host-`: sent to this very host only, over https only. */
export function sessionCookie() {
  const { secure } = authSettings();
  return {
    name: secure ? "__Host-tillway-session" : "tillway-session",
    options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure },
  };
}

/** Sessions end after a time without use, and after a working day however much they are used. */
export function sessionEnd({ startedAt, seenAt }: SessionClaims): SessionEnd {
  const { idleMinutes, sessionHours } = authSettings();
  const idle = seenAt + idleMinutes * 60_000;
  const age = startedAt + sessionHours * 3_600_000;
  return idle < age ? { at: idle, why: "idle" } : { at: age, why: "age" };
}

export function sealSession(claims: SessionClaims, now = Date.now()): Promise<string> {
  const { userId, startedAt, seenAt, by } = claims;
  // A little longer than the session itself, so that the next request can still say why it ended.
  const maxAge = Math.ceil((sessionEnd(claims).at - now) / 1000) + 86_400;
  return encode({ token: { sub: userId, startedAt, seenAt, by }, secret: authSettings().sessionKeys[0]!, maxAge });
}

/** The claims of a token that one of our keys sealed, whether or not the session is over. */
export async function openSession(token: string | undefined): Promise<SessionClaims | null> {
  if (!token) return null;
  for (const secret of authSettings().sessionKeys) {
    const claims = await decode({ token, secret }).then(readClaims, () => null);
    if (claims) return claims;
  }
  return null;
}

export const cookieFor = async (claims: SessionClaims) => {
  const { name, options } = sessionCookie();
  const maxAge = authSettings().sessionHours * 3_600 + 86_400;
  return { name, value: await sealSession(claims), ...options, maxAge };
};

export function readClaims(token: JWT | null): SessionClaims | null {
  const { sub, startedAt, seenAt, by } = token ?? {};
  if (typeof sub !== "string" || typeof startedAt !== "number" || typeof seenAt !== "number") return null;
  return by === "password" || by === "company" ? { userId: sub, startedAt, seenAt, by } : null;
}
