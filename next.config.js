// For every answer, files included. What a page may load has a nonce in it, so proxy.ts says that anew each time.
const headers = Object.entries({
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin", // addresses hold order ids
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
}).map(([key, value]) => ({ key, value }));

/** @type {import("next").NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  headers: () => Promise.resolve([{ source: "/:path*", headers }]),
  agentRules: false,
  experimental: { authInterrupts: true }, // forbidden() and unauthorized(): a page that isn't yours answers 403, not 200
  // For images: what the pages need, and nothing else of node_modules.
  output: process.env.TILLWAY_STANDALONE ? "standalone" : undefined,
  outputFileTracingRoot: import.meta.dirname,
  // Types are a step of their own in `npm run verify` and `npm test`; a build doesn't pay for them again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["@node-rs/argon2", "pg", "pino", "graphile-worker"],
};

export default config;
