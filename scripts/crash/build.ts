import { readFile } from "node:fs/promises";
import path from "node:path";
import { build, type Plugin } from "esbuild";

const root = path.resolve(import.meta.dirname, "../..");

type Edit = { file: string; from: RegExp; to: string };

/** Rules that can be broken in the victims, to show that the suite notices. */
export const mutations: Record<string, readonly Edit[]> = {
  // A fresh reference for every send: what plugins for this API do.
  "drop-reference": [
    {
      file: "lib/intents/run.ts",
      from: /mws\.send\(handling\.operation, leased\.parameters,/,
      to: `mws.send(handling.operation, Object.fromEntries(Object.entries(leased.parameters).map(([name, text]) =>
        [name, name.endsWith("ReferenceId") && text.startsWith("tw-") ? "tw-" + crypto.randomUUID().slice(0, 20) : text])),`,
    },
  ],
  // No lock on the order's row: two people decide on the same facts.
  "drop-lock": [{ file: "lib/mirror/lock-order.ts", from: /\.for\("update"\)/, to: "" }],
  // What nobody knows is believed to have failed.
  "not-knowing-is-failure": [
    {
      file: "lib/intents/verdict.ts",
      from: /return \{ to: "unanswered", why: outcome\.why \};/,
      to: `return { to: "refused", code: "Timeout", message: outcome.why, seen: [] };`,
    },
  ],
  // What somebody else set meanwhile is believed to be ours.
  "overtaken-is-done": [
    {
      file: "lib/intents/verdict.ts",
      from: /return \{ to: "needs_person", why: look\.why, code: null \};/,
      to: `return { to: "accepted", resultId: intent.orderId, seen: look.seen };`,
    },
  ],
  // Nobody asks whether somebody else has settled it: the last word counts.
  "settle-twice": [
    { file: "lib/commands/settle-intent.ts", from: /if \(intent!\.state !== "needs_person"\) .*/, to: "" },
    { file: "lib/intents/settle.ts", from: /, eq\(intents\.state, "needs_person"\)/, to: "" },
  ],
};

/** One file of all that a victim is, its packages too: it is up again four times as soon after each death. */
export async function buildVictim(outfile: string, mutation: string | null): Promise<void> {
  await build({
    entryPoints: [path.join(root, "scripts/crash/victim.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node24",
    external: ["graphile-worker", "pg-native"], // reads files of its own, and is optional
    banner: { js: `import { createRequire } from "node:module"; const require = createRequire(import.meta.url);` },
    conditions: ["react-server"],
    logLevel: "warning",
    plugins: mutation ? [breaking(mutation)] : [],
  });
}

function breaking(name: string): Plugin {
  const edits = mutations[name];
  if (!edits) throw new Error(`There is no mutation ${name}; there are ${Object.keys(mutations).join(", ")}.`);
  return {
    name: "break-a-rule",
    setup({ onLoad }) {
      for (const { file, from, to } of edits)
        onLoad({ filter: new RegExp(`${file.replaceAll(".", "\\.")}$`) }, async ({ path: found }) => {
          const source = await readFile(found, "utf8");
          if (!from.test(source)) throw new Error(`${file} no longer has what ${name} breaks`);
          return { contents: source.replace(from, to), loader: "ts" };
        });
    },
  };
}
