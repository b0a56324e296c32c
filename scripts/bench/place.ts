import { chmodSync, mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { prepareTemplate } from "@/e2e/support/database";
import { startPostgres } from "../lib/postgres";
import type { Stack } from "../lib/stopping";
import { watchTemporary } from "../lib/watchdog";

export type Place = { serverUrl: string; logs: string };

/** A PostgreSQL and a folder for as long as this run; `stack` gets what removes them. */
export async function openPlace(stack: Stack): Promise<Place> {
  const place = mkdtempSync(path.join(tmpdir(), "tillway-bench-"));
  chmodSync(place, 0o755); // PostgreSQL runs as somebody else when we are root
  const keep = watchTemporary(place);
  stack.push({
    name: "The folder",
    stop: async () => {
      await rm(place, { recursive: true, force: true });
      keep();
    },
  });
  const postgres = await startPostgres({ dir: path.join(place, "postgres"), mode: "test" });
  stack.push({ name: "PostgreSQL", stop: postgres.stop });
  process.env.TEST_DATABASE_URL = postgres.url;
  await prepareTemplate(postgres.url);
  return { serverUrl: postgres.url, logs: path.join(place, "logs") };
}
