import type { Account } from "next-auth";
import type { OAuthConfig, UserinfoEndpointHandler } from "next-auth/providers/oauth";
import type { CompanySignOn } from "./settings";

const ID = "company";
type UserinfoAsk = Parameters<NonNullable<UserinfoEndpointHandler["request"]>>[0];
type TokenSet = Awaited<ReturnType<UserinfoAsk["client"]["callback"]>>;
type Profile = { sub: string; email?: string; email_verified?: boolean; name?: string };

/** OpenID Connect, found by the issuer's own description of itself. */
export const companyProvider = ({ name, issuer, clientId, clientSecret }: CompanySignOn): OAuthConfig<Profile> => ({
  id: ID,
  name,
  type: "oauth",
  wellKnown: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
  issuer,
  clientId,
  clientSecret,
  idToken: true,
  checks: ["pkce", "state", "nonce"],
  authorization: { params: { scope: "openid email profile" } },
  userinfo: { request: whoIsThis },
  profile: ({ sub }) => ({ id: sub }),
});

/**
 * The ID token says who; the e-mail address, and whether it is verified, may be in it, or where the specification puts what a scope
 * asks for (OpenID Connect Core, 5.4): at the UserInfo endpoint, whose answer must be about the same `sub`. Where it can't be asked,
 * nobody is let in on half of what should be known.
 */
async function whoIsThis({ tokens, client }: UserinfoAsk): Promise<Profile> {
  const claims = (tokens as TokenSet).claims() as Profile;
  if ((claims.email && claims.email_verified !== undefined) || !client.issuer.metadata.userinfo_endpoint) return claims;
  return { ...claims, ...(await client.userinfo<Profile>(tokens as TokenSet)) };
}

export const isOfCompany = (account: Account | null): boolean => account?.provider === ID;
