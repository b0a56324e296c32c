// The worker, the migrations and the first administrator's command as one file each, for an image without our sources.
// What has machine code in it stays a package: the pages' standalone build brings the same one.
import { cpSync, rmSync } from "node:fs";
import { build } from "esbuild";

rmSync("dist", { recursive: true, force: true });
await build({
  entryPoints: { worker: "worker/main.ts", migrate: "db/migrate.ts", admin: "scripts/admin/main.ts" },
  outdir: "dist",
  outExtension: { ".js": ".mjs" },
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node24",
  conditions: ["react-server"],
  external: ["@node-rs/argon2", "pg-native", "typescript"],
  // Some packages still ask for their parts with require.
  banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  logLevel: "warning",
});
cpSync("db/migrations", "dist/migrations", { recursive: true });
