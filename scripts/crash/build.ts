import { readFile } from "node:fs/promises";
import path from "node:path";
import { build, type Plugin } from "esbuild";

const root = path.resolve(import.meta.dirname, "../..");

/** Rules that can be broken in the victims, to show that the suite notices. */
export const mutations: Record<string, { file: string; from: RegExp; to: string }> = {
  // A fresh reference for every send: what plugins for this API do.
  "drop-reference": {
    file: "lib/intents/run.ts",
    from: /mws\.send\(handling\.operation, leased\.parameters\)/,
    to: `mws.send(handling.operation, Object.fromEntries(Object.entries(leased.parameters).map(([name, text]) =>
      [name, name.endsWith("ReferenceId") && text.startsWith("tw-") ? "tw-" + crypto.randomUUID().slice(0, 20) : text])))`,
  },
  // No lock on the order's row: two people decide on the same facts.
  "drop-lock": { file: "lib/mirror/lock-order.ts", from: /\.for\("update"\)/, to: "" },
  // What nobody knows is believed to have failed.
  "not-knowing-is-failure": {
    file: "lib/intents/verdict.ts",
    from: /return \{ to: "unanswered", why: outcome\.why \};/,
    to: `return { to: "refused", code: "Timeout", message: outcome.why, seen: [] };`,
  },
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
  const mutation = mutations[name];
  if (!mutation) throw new Error(`There is no mutation ${name}; there are ${Object.keys(mutations).join(", ")}.`);
  const { file, from, to } = mutation;
  return {
    name: "break-a-rule",
    setup({ onLoad }) {
      onLoad({ filter: new RegExp(`${file.replaceAll(".", "\\.")}$`) }, async ({ path: found }) => {
        const source = await readFile(found, "utf8");
        if (!from.test(source)) throw new Error(`${file} no longer has what ${name} breaks`);
        return { contents: source.replace(from, to), loader: "ts" };
      });
    },
  };
}
