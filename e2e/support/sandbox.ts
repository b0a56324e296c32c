import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startSandbox as startProgram } from "@/scripts/lib/sandbox";
import { watchTemporary } from "@/scripts/lib/watchdog";

export type TestSandbox = { url: string; stop: () => Promise<void> };

/** A stand-in of the test's own, for tests that move its clock or count on its whole ledger. */
export async function startSandbox(ask: { clock?: string; settings?: string[] } = {}): Promise<TestSandbox> {
  const place = mkdtempSync(path.join(tmpdir(), "tillway-sandbox-"));
  const keep = watchTemporary(place);
  const { url, child } = await startProgram({
    ...ask,
    dir: path.join(place, "data"),
    logFile: path.join(place, "log"),
  });
  const stop = async () => {
    await child.stop();
    await rm(place, { recursive: true, force: true });
    keep();
  };
  return { url, stop };
}
