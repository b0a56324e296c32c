/** @type {import("next").NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
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
