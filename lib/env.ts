import "server-only";
import { z } from "zod";

const modes = ["demo", "test", "production"] as const;

const databaseUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\/./, "must look like postgres://user:password@host:5432/database");
const httpUrl = z.url({ protocol: /^https?$/, error: "must be an address such as https://tillway.example.com" });
const whole = (least: number, most: number) => {
  const words = `must be a whole number from ${least} to ${most}`;
  return z.coerce.number(words).refine((n) => Number.isInteger(n) && n >= least && n <= most, words);
};

const secretKeys = z.string().refine((text) => text.split(",").every(isSecretKey), {
  error:
    "must be 32 bytes in base64, as `openssl rand -base64 32` prints; several as id:base64,id:base64, newest first",
});
function isSecretKey(part: string): boolean {
  const [, base64] = /^\s*(?:[A-Za-z0-9_-]{1,32}:)?([A-Za-z0-9+/_-]+={0,2})\s*$/.exec(part) ?? [];
  return base64 !== undefined && Buffer.from(base64, "base64").length === 32;
}

const schema = z.object({
  /** Alone decides whether endpoints other than Amazon's, plain-http cookies and simulation strings are allowed. */
  TILLWAY_MODE: z.enum(modes, `must be one of ${modes.join(", ")}`).default("production"),
  DATABASE_URL: databaseUrl,
  DATABASE_OWNER_URL: databaseUrl.optional(),
  TILLWAY_SECRET_KEY: secretKeys,
  TILLWAY_URL: httpUrl.optional(),
  TILLWAY_SETUP_TOKEN: z.string().min(16, "must have at least 16 characters").optional(),
  TILLWAY_IDLE_MINUTES: whole(5, 1_440).default(30),
  TILLWAY_SESSION_HOURS: whole(1, 168).default(12),
  TILLWAY_OIDC_NAME: z.string().default("your company"),
  TILLWAY_OIDC_ISSUER: httpUrl.optional(),
  TILLWAY_OIDC_CLIENT_ID: z.string().optional(),
  TILLWAY_OIDC_CLIENT_SECRET: z.string().optional(),
  TILLWAY_AUTHORIZATIONS_MAX: whole(1, 100).default(10),
  TILLWAY_MWS_ORIGIN: httpUrl.optional(),
  TILLWAY_MWS_CA_FILE: z.string().optional(),
  /** Shortens every wait of an intent's life; for the suites that kill processes hundreds of times. */
  TILLWAY_TIME_SCALE: z.coerce
    .number("must be a number")
    .positive("must be more than 0")
    .max(1, "must be 1 at most")
    .default(1),
  LOG_LEVEL: z
    .enum(["debug", "info", "warn", "error", "silent"], "must be debug, info, warn, error or silent")
    .default("info"),
});
export type Env = z.infer<typeof schema>;
export const envNames = Object.keys(schema.shape);

const together = ["TILLWAY_OIDC_ISSUER", "TILLWAY_OIDC_CLIENT_ID", "TILLWAY_OIDC_CLIENT_SECRET"] as const;
const neverInProduction = ["TILLWAY_MWS_ORIGIN", "TILLWAY_MWS_CA_FILE"] as const;

/** What is wrong with the configuration, one line for each variable, fit to be shown as it is. */
export class EnvProblem extends Error {}

/** An empty variable counts as a missing one: compose files and env files can't leave one out. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(given);
  if (!parsed.success)
    refuse(parsed.error.issues.map(({ path, message }) => describe(String(path[0]), message, given)));
  const problems = contradictions(parsed.data);
  if (problems.length > 0) refuse(problems);
  return parsed.data;
}

const describe = (name: string, words: string, given: Record<string, unknown>) =>
  `${name} ${given[name] === undefined ? "is not set" : words}`;

function refuse(problems: string[]): never {
  throw new EnvProblem(`${problems.join("; ")}. Every variable is described in .env.example.`);
}

function contradictions(e: Env): string[] {
  const missing = together.filter((name) => !e[name]);
  return [
    ...(missing.length > 0 && missing.length < together.length
      ? [`${missing.join(" and ")} must be set too: company sign-on needs all of ${together.join(", ")}`]
      : []),
    ...neverInProduction
      .filter((name) => e.TILLWAY_MODE === "production" && e[name])
      .map((name) => `${name} is allowed only when TILLWAY_MODE is demo or test: production talks to Amazon alone`),
    ...(e.TILLWAY_MODE !== "test" && e.TILLWAY_TIME_SCALE !== 1
      ? ["TILLWAY_TIME_SCALE is allowed only when TILLWAY_MODE is test: real waits are what Amazon needs"]
      : []),
    ...(e.TILLWAY_MODE === "production" && !e.TILLWAY_URL
      ? ["TILLWAY_URL is not set: it is the address people open, such as https://tillway.example.com"]
      : []),
    ...(e.TILLWAY_MODE === "production" && e.TILLWAY_URL && !isSecure(e.TILLWAY_URL)
      ? ["TILLWAY_URL must begin with https: sessions travel in cookies that plain http does not carry"]
      : []),
  ];
}

/** Browsers keep such cookies on https, and on the machine they run on. */
const isSecure = (url: string) => /^(https:|http:\/\/(localhost|127\.0\.0\.1)([:/]|$))/.test(url);

/** Pages with hot reload, whose scripts come as text. */
export const isDevServer = process.env.NODE_ENV === "development";

let known: Env | undefined;

/** The configuration, read at first use: a build needs none. Throws an `EnvProblem`. */
export function env(): Env {
  if (known) return known;
  known = readEnv(process.env);
  // next-auth looks for its own address nowhere else. One inherited from another program would lead people there.
  if (known.TILLWAY_URL) process.env.NEXTAUTH_URL = known.TILLWAY_URL;
  return known;
}

/** For the start of a program: without a usable configuration it ends here, with one line. */
export function requireEnv(): Env {
  try {
    return env();
  } catch (error) {
    if (!(error instanceof EnvProblem)) throw error;
    console.error(`Tillway can't start: ${error.message}`);
    process.exit(1);
  }
}
