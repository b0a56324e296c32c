// Which folder may import which, and where code belongs that wants more. A file belongs to the longest folder that fits.
// `types` may be imported as types only.

const reads = "Reads belong in lib/queries.";
const writes = "What a merchant can do belongs in lib/commands.";
const facts = "Rules about money and states belong in lib/payments.";

/** @type {Record<string, { may: string[], types?: string[], instead: string }>} */
export const layout = {
  app: {
    may: [
      "components",
      "components/ui",
      "lib",
      "lib/payments",
      "lib/queries",
      "lib/commands",
      "lib/records",
      "lib/auth",
    ],
    instead: `Routes stay thin. ${reads} ${writes}`,
  },
  components: {
    may: ["components/ui", "lib/payments"],
    types: ["lib/queries"],
    instead: "Components draw what they are given: data and actions come in as props, from the route that draws them.",
  },
  "components/ui": {
    may: [],
    instead: "components/ui could ship in another product. What knows payments belongs in components/payments.",
  },
  lib: {
    may: [
      "db",
      ...["payments", "mws", "mirror", "intents", "records", "queries", "commands", "sync", "auth"].map(
        (n) => `lib/${n}`,
      ),
    ],
    instead: "Files right under lib only turn configuration into objects.",
  },
  "lib/payments": {
    may: [],
    instead:
      "lib/payments is pure: hand the facts in as arguments. Looking them up belongs in lib/queries or lib/commands.",
  },
  "lib/mws": {
    may: [],
    instead: "lib/mws knows nothing of ours: hand throttle and log in. Keeping what Amazon said belongs in lib/mirror.",
  },
  "lib/mirror": {
    may: ["db", "lib/payments"],
    types: ["lib/mws"],
    instead: "lib/mirror only writes what was observed. Calling Amazon belongs in lib/intents or lib/sync.",
  },
  "lib/intents": {
    may: ["db", "lib/payments", "lib/mws", "lib/mirror"],
    instead: `lib/intents only carries a write to its conclusion. ${writes}`,
  },
  "lib/records": {
    may: ["db", "lib/payments"],
    instead: `lib/records only keeps rows of ours. ${writes} Configuration is handed in, by lib/context.`,
  },
  "lib/queries": { may: ["db", "lib/payments"], instead: `Queries only read. ${writes} ${facts}` },
  "lib/commands": {
    may: ["db", "lib/payments", "lib/intents", "lib/mirror", "lib/records"],
    types: ["lib/mws"],
    instead:
      "A command knows no request, form, cookie or job: its context is handed in. Calling Amazon belongs in lib/intents or lib/sync.",
  },
  "lib/sync": {
    may: ["db", "lib/payments", "lib/mws", "lib/mirror", "lib/intents", "lib/records", "lib/commands"],
    instead: "Jobs know nothing of Next, sessions or screens.",
  },
  "lib/auth": { may: ["db", "lib", "lib/payments", "lib/records"], instead: `lib/auth only says who asks. ${writes}` },
  db: { may: [], types: ["lib/payments"], instead: `db is tables and the connection. ${reads} ${facts}` },
  worker: {
    may: ["lib", "lib/sync", "lib/intents"],
    types: ["db"],
    instead:
      "The worker only runs lib/sync, and the sweep of lib/intents, until told to stop. What happens while nobody watches belongs in lib/sync.",
  },
  sandbox: {
    may: [],
    instead: "The sandbox judges our code, so it shares none of it: say the rule again, from Amazon's reference.",
  },
  // The suites and the ways in may look at everything, save the sandbox: that they meet over HTTP.
  e2e: { may: ["*"], instead: "Meet the sandbox over HTTP." },
  scripts: { may: ["*"], instead: "Meet the sandbox over HTTP." },
  // Next's own files at the top.
  "": { may: ["lib", "lib/auth"], instead: "Files at the top only configure or hand over to lib." },
};

/** Tests may also prepare and look behind. */
export const alsoInTests = [
  "e2e",
  "scripts",
  "db",
  "lib",
  ...Object.keys(layout).filter((name) => name.startsWith("lib/")),
];
/** Folders whose tests stay as pure as they are. */
export const pureInTests = ["sandbox", "components/ui", "lib/mws", "lib/payments"];
export const isTest = (file) => /\.test\.tsx?$|(^|\/)(test|testing|test-support)\//.test(file);
