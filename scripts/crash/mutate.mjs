// Breaks one rule in the victims, to show that the suite notices. Loaded before the program, after tsx.
import { registerHooks } from "node:module";

const mutations = {
  // A fresh reference for every send: what the plugins for this API do.
  "drop-reference": {
    file: "lib/intents/run.ts",
    from: /handling\.operation, leased\.parameters\)/,
    to: `handling.operation, Object.fromEntries(Object.entries(leased.parameters).map(([name, text]) => [name, name.endsWith("ReferenceId") && text.startsWith("tw-") ? "tw-" + Math.random().toString(36).slice(2) : text])))`,
  },
  // No lock on the order's row: two people decide on the same facts.
  "drop-lock": { file: "lib/mirror/lock-order.ts", from: /\.for\("update"\)/, to: "" },
  // An unanswered call is believed to have failed.
  "not-knowing-is-failure": {
    file: "lib/intents/verdict.ts",
    from: /return \{\s*to: "unanswered",\s*why: outcome\.why\s*\}/,
    to: `return { to: "refused", code: "Timeout", message: outcome.why, seen: {}, answeredAt: null }`,
  },
};

const mutation = mutations[process.env.CRASH_MUTATION];
if (!mutation)
  throw new Error(`There is no mutation ${process.env.CRASH_MUTATION}; there are ${Object.keys(mutations).join(", ")}`);

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    if (!url.split("?")[0].endsWith(mutation.file)) return loaded;
    const source = String(loaded.source);
    if (!mutation.from.test(source))
      throw new Error(`${mutation.file} no longer has what ${process.env.CRASH_MUTATION} breaks`);
    return { ...loaded, source: source.replace(mutation.from, mutation.to) };
  },
});
