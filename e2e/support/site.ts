import { readFileSync } from "node:fs";
import path from "node:path";
import type { Role } from "@/db/schema";
import type { TestPerson } from "./people";

export const siteFile = path.resolve(import.meta.dirname, "../../.data/test/site.json");

/** What runs while the journeys do. */
export type Site = {
  url: string;
  sandboxUrl: string;
  /** To look, and to prepare, behind the programs' backs. */
  ownerUrl: string;
  /** The PostgreSQL server, for a journey that needs a database of its own. */
  serverUrl: string;
  /** The programs' own configuration: a test that takes it over shares their database and their keys. */
  env: Record<string, string>;
  people: Record<Role, TestPerson>;
};

export const site = (): Site => JSON.parse(readFileSync(siteFile, "utf8")) as Site;
