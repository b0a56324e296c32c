import { execFile } from "node:child_process";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "..");

test("the migrations make the tables that the schema says", async () => {
  const place = await mkdtemp(path.join(tmpdir(), "tillway-drift-"));
  try {
    await cp(path.join(root, "db/migrations"), path.join(place, "migrations"), { recursive: true });
    const config = path.join(place, "drizzle.config.json");
    await writeFile(
      config,
      JSON.stringify({
        dialect: "postgresql",
        schema: path.join(root, "db/schema/index.ts"),
        out: path.relative(root, path.join(place, "migrations")),
      }),
    );
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [path.join(root, "node_modules/drizzle-kit/bin.cjs"), "generate", `--config=${config}`],
      { cwd: root },
    );
    expect(stdout).toContain("No schema changes");
  } finally {
    await rm(place, { recursive: true });
  }
}, 60_000);
