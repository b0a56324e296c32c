import path from "node:path";
import { defineConfig } from "vitest/config";

// What needs no database is told apart so that `npm run verify` and a single rule's test start none.
const rules = [
  "lib/{payments,mws}/**",
  "lib",
  "components/**",
  "sandbox/**",
  "scripts",
  "scripts/{lib,test}/**",
  "eslint/**",
];
const tests = (folders: string[]) => folders.map((folder) => `${folder}/*.test.{ts,tsx,mts}`);

export default defineConfig({
  resolve: { alias: { "@": path.resolve(import.meta.dirname) }, conditions: ["react-server"] },
  ssr: { resolve: { conditions: ["react-server"] } },
  test: {
    projects: [
      { extends: true, test: { name: "rules", include: tests(rules) } },
      {
        extends: true,
        test: {
          name: "database",
          include: tests(["{lib,db,worker,app}/**", "scripts/{demo,bench,crash}/**", "e2e/support/**"]),
          exclude: tests(rules),
          globalSetup: "./e2e/support/vitest-database.ts",
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: "agreement", include: tests(["e2e/agreement/**"]), testTimeout: 20_000, hookTimeout: 60_000 },
      },
    ],
  },
});
