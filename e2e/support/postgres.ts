import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startPostgres, type Postgres } from "@/scripts/lib/postgres";

/** The server that TEST_DATABASE_URL names, or one that lasts as long as this run and leaves nothing. */
export async function startTestServer(): Promise<Postgres> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, stop: async () => {} };
  const dir = mkdtempSync(path.join(tmpdir(), "tillway-test-"));
  chmodSync(dir, 0o755); // started by root, it runs as somebody else
  return startPostgres({ dir, mode: "test" });
}
