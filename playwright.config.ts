import { defineConfig, devices } from "@playwright/test";

// Tests seed through the same modules as the server's; like the worker, they run on the server's side of React.
process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ""} --conditions=react-server`;

const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export default defineConfig({
  testDir: "./e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  timeout: 180_000, // a whole journey on a busy machine; what a person waits for has `expect`'s limit, or one of its own
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  use: {
    ...devices["Desktop Chrome"],
    trace: "off", // it costs a third of the time; a failed journey is told by the page as it was, and `--trace on` records one
    launchOptions: { args: quiet, ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}) },
  },
  projects: [{ name: "chromium" }],
  webServer: {
    command: `${process.execPath} --import tsx --conditions=react-server e2e/support/serve.ts`,
    wait: { stdout: /The site is ready/ },
    timeout: 600_000, // a build may come first
    gracefulShutdown: { signal: "SIGTERM", timeout: 60_000 },
    stdout: "pipe",
  },
});
