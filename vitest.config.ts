import path from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": path.resolve(import.meta.dirname) }, conditions: ["react-server"] },
  ssr: { resolve: { conditions: ["react-server"] } },
  test: { include: ["{lib,db,sandbox,worker,components,app,scripts}/**/*.test.{ts,tsx,mts}", "e2e/agreement/**/*.test.ts"] },
});
