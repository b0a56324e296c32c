import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { envNames, readEnv } from "./env";

const key = Buffer.alloc(32, 7).toString("base64");
const production = {
  DATABASE_URL: "postgres://app:secret@db:5432/tillway",
  TILLWAY_SECRET_KEY: key,
  TILLWAY_URL: "https://tillway.example.com",
};

test("production is the mode when none is named, and needs a database, a key and an address", () => {
  expect(readEnv(production).TILLWAY_MODE).toBe("production");
  for (const name of Object.keys(production)) {
    expect(() => readEnv({ ...production, [name]: undefined })).toThrow(`${name} is not set`);
    expect(() => readEnv({ ...production, [name]: "" })).toThrow(`${name} is not set`);
  }
});

test("production talks to Amazon alone, and only over cookies that https carries", () => {
  const origin = { TILLWAY_MWS_ORIGIN: "http://127.0.0.1:4010" };
  expect(() => readEnv({ ...production, ...origin })).toThrow("TILLWAY_MWS_ORIGIN is allowed only when");
  expect(() => readEnv({ ...production, TILLWAY_MWS_CA_FILE: "/ca.pem" })).toThrow(
    "TILLWAY_MWS_CA_FILE is allowed only",
  );
  expect(() => readEnv({ ...production, TILLWAY_URL: "http://shop.example" })).toThrow("must begin with https");
  expect(() => readEnv({ ...production, TILLWAY_URL: "http://localhost.example.com" })).toThrow(
    "must begin with https",
  );
  expect(readEnv({ ...production, TILLWAY_URL: "http://localhost:3000" }).TILLWAY_URL).toBe("http://localhost:3000");
  expect(readEnv({ ...production, ...origin, TILLWAY_MODE: "demo" }).TILLWAY_MWS_ORIGIN).toBe("http://127.0.0.1:4010");
});

test.each([
  ["TILLWAY_MODE", "staging", "TILLWAY_MODE must be one of demo, test, production"],
  ["DATABASE_URL", "mysql://db", "DATABASE_URL must look like postgres://"],
  ["TILLWAY_SECRET_KEY", "short", "TILLWAY_SECRET_KEY must be 32 bytes in base64"],
  ["TILLWAY_SECRET_KEY", `new:${key},old:short`, "TILLWAY_SECRET_KEY must be 32 bytes in base64"],
  ["TILLWAY_IDLE_MINUTES", "soon", "TILLWAY_IDLE_MINUTES must be a whole number from 5 to 1440"],
  ["TILLWAY_SETUP_TOKEN", "1234", "TILLWAY_SETUP_TOKEN must have at least 16 characters"],
  ["LOG_LEVEL", "loud", "LOG_LEVEL must be debug, info, warn, error or silent"],
])("%s=%s is refused by name, with what it should be", (name, value, words) => {
  expect(() => readEnv({ ...production, [name]: value })).toThrow(words);
});

test("keys can be rotated: several, the newest first", () => {
  expect(readEnv({ ...production, TILLWAY_SECRET_KEY: `2026:${key},2025:${key}` }).TILLWAY_SECRET_KEY).toContain(
    "2025",
  );
});

test("company sign-on is all or nothing", () => {
  const issuer = { TILLWAY_OIDC_ISSUER: "https://id.example.com" };
  expect(() => readEnv({ ...production, ...issuer })).toThrow("TILLWAY_OIDC_CLIENT_ID and TILLWAY_OIDC_CLIENT_SECRET");
  const rest = { TILLWAY_OIDC_CLIENT_ID: "tillway", TILLWAY_OIDC_CLIENT_SECRET: "s" };
  expect(readEnv({ ...production, ...issuer, ...rest }).TILLWAY_OIDC_ISSUER).toBe("https://id.example.com");
});

test("every problem is told at once", () => {
  expect(() => readEnv({})).toThrow(/DATABASE_URL is not set; TILLWAY_SECRET_KEY is not set/);
});

test(".env.example describes every variable of ours and of compose.yaml, and no other", () => {
  const textOf = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), "utf8");
  const example = textOf(".env.example");
  const composed = [...textOf("compose.yaml").matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name!);
  const described = [...example.matchAll(/^(?:# )?([A-Z_]+)=/gm)].map(([, name]) => name);
  expect(described.toSorted()).toEqual([...new Set([...envNames, ...composed])].toSorted());
});
