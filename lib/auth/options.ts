import "server-only";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { database } from "@/lib/context";
import { companyProvider, isOfCompany } from "./company";
import { safeNext } from "./next-path";
import { signInWithCompany, signInWithPassword } from "./sign-in";
import { openSession, readClaims, sealSession, sessionCookie, sessionEnd, type SessionClaims } from "./session";
import { authSettings } from "./settings";

/** next-auth's side: its cookies, company sign-on, and `/api/auth`. Its tokens are our sessions, sealed by us. */
export function authOptions(address: string): NextAuthOptions {
  const { company, nextAuthKey, secure, sessionHours } = authSettings();
  return {
    secret: nextAuthKey,
    useSecureCookies: secure,
    cookies: { sessionToken: sessionCookie() },
    session: { strategy: "jwt", maxAge: sessionHours * 3_600 + 86_400 },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [passwordProvider(address), ...(company ? [companyProvider(company)] : [])],
    jwt: {
      encode: async ({ token }) => sealSession(readClaims(token ?? null)!),
      decode: async ({ token }) => toToken(await openSession(token)),
    },
    callbacks: {
      redirect: ({ url, baseUrl }) => safeNext(url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url),
      async signIn({ user, account, profile }) {
        if (!isOfCompany(account)) return true;
        const email =
          profile && "email_verified" in profile && profile.email_verified === false ? null : profile?.email;
        const entered = email ? await signInWithCompany(database(), { email, address }) : null;
        if (!entered?.ok) return "/sign-in?error=unknownPerson";
        Object.assign(user, { session: entered.session });
        return true;
      },
      jwt: ({ token, user }) => (user ? toToken((user as unknown as { session: SessionClaims }).session)! : token),
      session({ token }) {
        const claims = readClaims(token);
        return { expires: new Date(claims ? sessionEnd(claims).at : 0).toISOString() };
      },
    },
  };
}

const passwordProvider = (address: string) =>
  Credentials({
    credentials: { email: { type: "email" }, password: { type: "password" } },
    async authorize(credentials) {
      const { email, password } = credentials ?? {};
      if (typeof email !== "string" || typeof password !== "string") return null;
      const entered = await signInWithPassword(database(), { email, password, address });
      if (!entered.ok) throw new Error(entered.refusal.why);
      return { id: entered.session.userId, session: entered.session };
    },
  });

const toToken = (claims: SessionClaims | null) => (claims ? { ...claims, sub: claims.userId } : null);
