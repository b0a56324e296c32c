import { randomBytes } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { connect } from "@/db/client";
import { build, isBuilt } from "@/scripts/lib/build";
import { freePort } from "@/scripts/lib/ports";
import { startPrograms } from "@/scripts/lib/programs";
import { sayFailure } from "@/scripts/lib/say";
import { stopAsked, type Stack } from "@/scripts/lib/stopping";
import { cloneDatabase, prepareTemplate } from "./database";
import { addPeople } from "./people";
import { startTestServer } from "./postgres";
import { startSandbox } from "./sandbox";
import { siteFile, type Site } from "./site";

// What the journeys visit: Tillway as in production, built and configured by its environment, beside a stand-in of its own.

const logs = path.join(path.dirname(siteFile), "logs");

async function start(stack: Stack): Promise<Site> {
  const server = await startTestServer();
  stack.push({ name: "PostgreSQL", stop: server.stop });
  process.env.TEST_DATABASE_URL = server.url;
  await prepareTemplate(server.url);
  const database = await cloneDatabase();
  stack.push({ name: "The database", stop: database.drop });
  const sandbox = await startSandbox();
  stack.push({ name: "The sandbox", stop: sandbox.stop });
  if (!isBuilt()) await build(path.join(logs, "build.log"));

  const port = await freePort();
  const env = {
    TILLWAY_MODE: "test",
    DATABASE_URL: database.url,
    TILLWAY_SECRET_KEY: randomBytes(32).toString("base64"),
    TILLWAY_MWS_ORIGIN: sandbox.url,
    TILLWAY_URL: `http://localhost:${port}`,
    LOG_LEVEL: "warn",
  };
  await startPrograms({ port, env, logs }, (child) => stack.push(child));
  const db = connect({ url: database.url, applicationName: "journeys" });
  const people = await addPeople(db);
  await db.$client.end();
  const { ownerUrl } = database;
  return { url: env.TILLWAY_URL, sandboxUrl: sandbox.url, ownerUrl, serverUrl: server.url, env, people };
}

async function main(): Promise<number> {
  const stack: Stack = [];
  const asked = stopAsked();
  try {
    mkdirSync(logs, { recursive: true });
    rmSync(siteFile, { force: true });
    const site = await Promise.race([start(stack), asked]);
    if (site) writeFileSync(siteFile, JSON.stringify(site, null, 2), { mode: 0o600 });
    if (site) console.log(`The site is ready at ${site.url}`);
    await asked;
    return 0;
  } catch (error) {
    sayFailure(error);
    return 1;
  } finally {
    rmSync(siteFile, { force: true });
    for (const { stop } of stack.reverse()) await stop().catch(sayFailure);
  }
}

process.exit(await main());
