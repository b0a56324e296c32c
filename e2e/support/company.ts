import { once } from "node:events";
import { createServer } from "node:http";
import Provider, { type AccountClaims } from "oidc-provider";

/** What the UserInfo endpoint says of somebody, and of that the claims that their ID token holds too. */
type Known = AccountClaims & { inToken?: string[] };

/** A company's identity provider: whoever signs in there is who they say. */
export async function openCompany(callbackUrl: string, people: Record<string, Known>) {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The identity provider listens nowhere");
  const issuer = `http://127.0.0.1:${address.port}`;
  const client = { client_id: "tillway", client_secret: "a-secret-of-the-journeys" };
  const provider = new Provider(issuer, {
    clients: [{ ...client, redirect_uris: [callbackUrl] }],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    conformIdTokenClaims: false, // so that a token may hold more than who it is
    findAccount: (_, accountId) => {
      const { inToken = [], ...all } = people[accountId] ?? { sub: accountId };
      const token = Object.fromEntries(Object.entries(all).filter(([claim]) => inToken.includes(claim)));
      return { accountId, claims: (use) => (use === "userinfo" ? all : { ...token, sub: accountId }) };
    },
    cookies: { keys: ["of the journeys"] },
    pkce: { required: () => true },
  });
  const answer = provider.callback();
  server.on("request", (request, response) => void answer(request, response));
  return {
    env: {
      TILLWAY_OIDC_NAME: "Test company",
      TILLWAY_OIDC_ISSUER: issuer,
      TILLWAY_OIDC_CLIENT_ID: client.client_id,
      TILLWAY_OIDC_CLIENT_SECRET: client.client_secret,
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
