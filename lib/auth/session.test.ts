import { encode } from "next-auth/jwt";
import { beforeAll, expect, test, vi } from "vitest";

const key = Buffer.alloc(32, 7).toString("base64");
const older = Buffer.alloc(32, 8).toString("base64");
vi.stubEnv("TILLWAY_MODE", "production");
vi.stubEnv("TILLWAY_URL", "https://tillway.example.com");
vi.stubEnv("DATABASE_URL", "postgres://nobody@localhost/none");
vi.stubEnv("TILLWAY_SECRET_KEY", `b:${key},a:${older}`);
vi.stubEnv("TILLWAY_IDLE_MINUTES", "30");
vi.stubEnv("TILLWAY_SESSION_HOURS", "8");

let session: typeof import("./session");
let settings: typeof import("./settings");
beforeAll(async () => {
  session = await import("./session");
  settings = await import("./settings");
});

const nine = Date.parse("2025-11-20T09:00:00Z");
const claims = {
  userId: "0c7f9f0e-3c5d-4b0c-9d55-0f7a8e9a1b11",
  startedAt: nine,
  seenAt: nine,
  by: "password" as const,
};
const minutes = (n: number) => n * 60_000;

test("a session ends half an hour after it was last used, and eight hours after it began", () => {
  const { sessionEnd } = session;
  expect(sessionEnd(claims)).toEqual({ at: nine + minutes(30), why: "idle" });
  expect(sessionEnd({ ...claims, seenAt: nine + minutes(20) })).toEqual({ at: nine + minutes(50), why: "idle" });
  expect(sessionEnd({ ...claims, seenAt: nine + minutes(470) })).toEqual({ at: nine + minutes(480), why: "age" });
});

test("what was sealed opens; what anybody else sealed, or changed, doesn't", async () => {
  const now = Date.now();
  const fresh = { ...claims, startedAt: now, seenAt: now };
  const token = await session.sealSession(fresh);
  expect(await session.openSession(token)).toEqual(fresh);
  expect(await session.openSession(`${token.slice(0, -2)}xx`)).toBeNull();
  expect(
    await session.openSession(await encode({ token: { ...fresh, sub: fresh.userId }, secret: "other" })),
  ).toBeNull();
  for (const nothing of [undefined, "", "a.b.c"]) expect(await session.openSession(nothing)).toBeNull();
});

test("sessions sealed with the key before the last rotation go on", async () => {
  const now = Date.now();
  const fresh = { userId: claims.userId, startedAt: now, seenAt: now, by: "company" as const };
  const secret = settings.authSettings().sessionKeys[1]!;
  const token = await encode({ token: { ...fresh, sub: fresh.userId }, secret });
  expect(await session.openSession(token)).toEqual(fresh);
});

test("in production the cookie is for this host, over https, and out of scripts' reach", () => {
  expect(session.sessionCookie()).toEqual({
    name: "__Host-tillway-session",
    options: { httpOnly: true, sameSite: "lax", path: "/", secure: true },
  });
});
