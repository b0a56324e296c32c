import { randomBytes } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import type { APIRequestContext, APIResponse } from "@playwright/test";
import { connect, type Database } from "@/db/client";
import {
  accountEnvironments,
  accounts,
  apiCalls,
  intents,
  memberships,
  orderReferences,
  roles,
  type Role,
} from "@/db/schema";
import type { Scope } from "@/db/scope";
import { addPerson, type TestPerson } from "./people";
import type { Site } from "./site";

// Two accounts in two environments, and one person of each role who sees one of the four.

/** Somewhere that a request can be about. */
export type Target = {
  slug: string;
  environment: string;
  accountId: string;
  orderId: string;
  callId: number;
  intentId: string;
};
export type Targets = { own: Target; otherAccount: Target; otherEnvironment: Target };

export async function seedAccess(site: Site) {
  const db = connect({ url: site.env.DATABASE_URL!, applicationName: "access" });
  const [one, other] = [await addAccount(db), await addAccount(db)];
  const own = { ...one, environment: "sandbox" as const };
  const people = {} as Record<Role, TestPerson>;
  for (const role of roles) {
    people[role] = await addPerson(db, role, `${role}-${randomBytes(4).toString("hex")}@tillway.example`);
    const { accountId, environment } = own;
    await db.insert(memberships).values({ userId: people[role].id, accountId, environment });
  }
  const targets: Targets = {
    own: await addTarget(db, one, "sandbox"),
    otherAccount: await addTarget(db, other, "sandbox"),
    otherEnvironment: await addTarget(db, one, "production"),
  };
  return { db, people, targets };
}

async function addAccount(db: Database) {
  const slug = `access-${randomBytes(4).toString("hex")}`;
  const sellerId = `A${randomBytes(6).toString("hex").toUpperCase()}`;
  const [account] = await db
    .insert(accounts)
    .values({ slug, sellerId, name: slug, region: "us", currency: "USD" })
    .returning();
  // Paused, so that whoever lets it send again does change something.
  const paused = { pausedUntil: new Date(Date.now() + 3_600_000), pausedBecause: "AccessDenied" };
  for (const environment of ["sandbox", "production"] as const)
    await db.insert(accountEnvironments).values({ accountId: account!.id, environment, ...paused });
  return { slug, accountId: account!.id };
}

async function addTarget(
  db: Database,
  { slug, accountId }: { slug: string; accountId: string },
  environment: Scope["environment"],
): Promise<Target> {
  const digits = () => String(Math.floor(Math.random() * 1e7)).padStart(7, "0");
  const orderId = `${environment === "sandbox" ? "S" : "P"}01-${digits()}-${digits()}`;
  const scope = { accountId, environment };
  const at = new Date();
  await db
    .insert(orderReferences)
    .values({ id: orderId, ...scope, state: "Closed", createdAt: at, observedStateAt: at, observedAnswerAt: at });
  const call = { action: "GetOrderReferenceDetails", startedAt: at, durationMs: 5, status: 200, outcome: "done" };
  const [logged] = await db
    .insert(apiCalls)
    .values({ ...scope, ...call, orderId, request: { path: "/", parameters: {} } })
    .returning();
  const asked = {
    operation: "CloseOrderReference" as const,
    objectId: orderId,
    formId: crypto.randomUUID(),
    parameters: {},
  };
  const [intent] = await db
    .insert(intents)
    .values({ ...scope, ...asked, orderId, orderVersion: 1, state: "needs_person" })
    .returning();
  return { slug, environment, accountId, orderId, callId: logged!.id, intentId: intent!.id };
}

export type Action = { id: string; file: string; name: string };

/** Every server action of the build, as a browser would call it. */
export function builtActions(): Action[] {
  const file = path.resolve(import.meta.dirname, "../../.next/server/server-reference-manifest.json");
  type Manifest = { node: Record<string, { filename: string; exportedName: string }> };
  const { node } = JSON.parse(readFileSync(file, "utf8")) as Manifest;
  return Object.entries(node).map(([id, { filename, exportedName }]) => ({ id, file: filename, name: exportedName }));
}

/** Every server action that the sources hold, wherever it stands, so that none is forgotten because no page uses it yet. */
export function writtenActions(folder: string): string[] {
  return globSync("**/*.{ts,tsx}", { cwd: folder }).flatMap((file) => {
    const source = readFileSync(path.join(folder, file), "utf8");
    const marks = source.match(/^\s*["']use server["']/gm) ?? [];
    const exported = [...source.matchAll(/^export (?:default )?async function (\w+)/gm)].map(([, name]) => name!);
    if (marks.length === 0) return [];
    if (marks.length > 1 || !/^["']use server["']/.test(source))
      throw new Error(`${file} hides an action inside: give it a file of its own, under "use server"`);
    return exported;
  });
}

/** Arguments of an action; URLSearchParams stand for a form. */
export type Argument = string | boolean | Record<string, string> | URLSearchParams;

/** As React sends it. */
export function callAction(
  request: APIRequestContext,
  { url, page, action, args }: { url: string; page: string; action: Action; args: Argument[] },
): Promise<APIResponse> {
  const multipart = new FormData();
  const root = args.map((argument, index) => {
    if (!(argument instanceof URLSearchParams)) return argument;
    const id = (index + 1).toString(16);
    for (const [name, value] of argument) multipart.append(`_${id}_${name}`, value);
    return `$K${id}`;
  });
  multipart.append("0", JSON.stringify(root)); // last: a form's fields must be there when it is named
  const headers = { "next-action": action.id, origin: url, accept: "text/x-component" };
  return request.post(page, { headers, multipart, maxRedirects: 0 });
}
