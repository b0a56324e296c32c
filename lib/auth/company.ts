import type { Account } from "next-auth";
import type { OAuthConfig } from "next-auth/providers/oauth";
import type { CompanySignOn } from "./settings";

const ID = "company";
type Profile = { sub: string; email?: string; name?: string };

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
  profile: ({ sub }) => ({ id: sub }),
});

export const isOfCompany = (account: Account | null): boolean => account?.provider === ID;
