import path from "node:path";

export const root = path.resolve(import.meta.dirname, "../..");
/** Somewhere else for a demo that is only looked at by a test. */
const data = process.env.TILLWAY_DEMO_DATA ?? path.join(root, ".data");

/** What the demo keeps between two starts, and what it tells the world while it runs. */
export const places = {
  data,
  postgres: path.join(data, "postgres"),
  sandbox: path.join(data, "sandbox"),
  secrets: path.join(data, "demo-secrets.json"),
  lock: path.join(data, "demo.lock"),
  ready: path.join(data, "demo.json"),
  logs: path.join(data, "logs"),
};
