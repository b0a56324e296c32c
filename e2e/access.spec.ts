import { globSync } from "node:fs";
import path from "node:path";
import type { APIRequestContext, APIResponse } from "@playwright/test";
import { and, eq, inArray, isNull, ne } from "drizzle-orm";
import type { Database } from "@/db/client";
import { auditEntries, roles, users, type Role } from "@/db/schema";
import {
  builtActions,
  callAction,
  seedAccess,
  writtenActions,
  type Action,
  type Argument,
  type Target,
  type Targets,
} from "./support/access";
import { expect, signInOver, test } from "./support/journey";
import { addPerson, type TestPerson } from "./support/people";
import { site as theSite } from "./support/site";

// Every page, handler and action, by everybody: what is allowed is allowed, and all else is refused in one way.

type Who = "nobody" | Role;
/** Roles that may, and what they then get; `anyone` needs no session. */
type Expected = { may: readonly Role[] | "anyone"; gets?: number; signedInGets?: number };

const everybody = roles;
const auditors = ["auditor", "admin"] as const;
const exporters = ["auditor", "operator", "admin"] as const;
const agents = ["agent", "operator", "admin"] as const;
const operators = ["operator", "admin"] as const;
const admins = ["admin"] as const;

const place = ({ slug, environment }: Target) => `/${slug}/${environment}`;
type Route = Expected & { at: (target: Target) => string; scoped?: true };

// prettier-ignore
const routes: Record<string, Route> = {
  "page.tsx":                                                { may: everybody, gets: 307, at: () => "/" },
  "sign-in/page.tsx":                                        { may: "anyone", signedInGets: 307, at: () => "/sign-in" },
  "setup/page.tsx":                                          { may: "anyone", gets: 404, at: () => "/setup" },
  "[account]/[environment]/orders/page.tsx":                 { may: everybody, scoped: true, at: (t) => `${place(t)}/orders` },
  "[account]/[environment]/orders/[orderId]/page.tsx":       { may: everybody, scoped: true, at: (t) => `${place(t)}/orders/${t.orderId}` },
  "[account]/[environment]/orders/export/route.ts":          { may: exporters, scoped: true, at: (t) => `${place(t)}/orders/export` },
  "[account]/[environment]/find/page.tsx":                   { may: everybody, gets: 307, scoped: true, at: (t) => `${place(t)}/find?q=x` },
  "[account]/[environment]/audit/page.tsx":                  { may: auditors, scoped: true, at: (t) => `${place(t)}/audit` },
  "[account]/[environment]/audit/export/route.ts":           { may: auditors, scoped: true, at: (t) => `${place(t)}/audit/export` },
  "[account]/[environment]/[[...rest]]/page.tsx":            { may: everybody, gets: 404, scoped: true, at: (t) => `${place(t)}/orders/${t.orderId}/nonsense` },
  "settings/page.tsx":                                       { may: everybody, gets: 307, at: () => "/settings" },
  "settings/password/page.tsx":                              { may: everybody, at: () => "/settings/password" },
  "settings/accounts/page.tsx":                              { may: admins, at: () => "/settings/accounts" },
  "settings/accounts/new/page.tsx":                          { may: admins, at: () => "/settings/accounts/new" },
  "settings/accounts/[slug]/page.tsx":                       { may: admins, at: (t) => `/settings/accounts/${t.slug}` },
  "settings/people/page.tsx":                                { may: admins, at: () => "/settings/people" },
  "settings/people/new/page.tsx":                            { may: admins, at: () => "/settings/people/new" },
  "settings/people/[userId]/page.tsx":                       { may: admins, at: () => `/settings/people/${somebody.id}` },
  "api/auth/[...nextauth]/route.ts":                         { may: "anyone", at: () => "/api/auth/session" },
  "api/health/route.ts":                                     { may: "anyone", at: () => "/api/health" },
  "api/ready/route.ts":                                      { may: "anyone", at: () => "/api/ready" },
  "api/session/route.ts":                                    { may: everybody, at: () => "/api/session" },
  "api/orders/find/route.ts":                                { may: everybody, scoped: true, at: (t) => `/api/orders/find?account=${t.slug}&environment=${t.environment}&q=x` },
  "api/orders/changes/route.ts":                             { may: everybody, scoped: true, at: (t) => `/api/orders/changes?account=${t.slug}&environment=${t.environment}` },
  "api/orders/[orderId]/activity/route.ts":                  { may: everybody, scoped: true, at: (t) => `/api/orders/${t.orderId}/activity` },
  "api/orders/[orderId]/calls/[callId]/route.ts":            { may: everybody, scoped: true, at: (t) => `/api/orders/${t.orderId}/calls/${t.callId}` },
};

/** `on` is where the form that sends it stands; the object comes with the arguments, as an attacker’s would. */
type ActionCase = Expected & {
  on: (own: Target) => string;
  args: (target: Target) => Argument[];
  scoped?: true;
  /** Whoever is signed out, or whose role is short, is told so where they are: what they typed stays. Others get a page. */
  staysOpen?: true;
};
const onOrder = { on: (own: Target) => `${place(own)}/orders/${own.orderId}`, scoped: true } as const;
const dialog = { ...onOrder, staysOpen: true } as const;
const onSettings = { may: admins } as const;
const form = (fields: Record<string, string>) => new URLSearchParams(fields);
const orderForm = ({ orderId }: Target) => [form({ orderId })];
const intentForm = ({ intentId }: Target) => [form({ intentId })];

// Most of this is not complete enough to change anything: whoever may gets the form’s own complaint. Letting an account send again and
// somebody in again do change something, once, and are asked for last by those who may.
// prettier-ignore
const actions: Record<string, ActionCase> = {
  authorizeAction:          { may: operators, ...dialog, args: orderForm },
  captureAction:            { may: operators, ...dialog, args: orderForm },
  refundAction:             { may: agents, ...dialog, args: orderForm },
  cancelOrderAction:        { may: operators, ...dialog, args: orderForm },
  closeOrderAction:         { may: operators, ...dialog, args: orderForm },
  closeAuthorizationAction: { may: operators, ...dialog, args: orderForm },
  setDetailsAction:         { may: operators, ...dialog, args: orderForm },
  confirmAction:            { may: operators, ...dialog, args: orderForm },
  withdrawAction:           { may: operators, ...dialog, args: intentForm },
  settleAction:             { may: operators, ...dialog, args: intentForm },
  askAmazonAction:          { may: agents, ...onOrder, args: (t) => [t.orderId] },
  addNoteAction:            { may: agents, ...onOrder, args: (t) => [t.orderId, {}, form({ body: "" })] },
  removeNoteAction:         { may: agents, ...onOrder, args: (t) => [t.orderId, "none"] },
  fetchOrderAction:         { may: agents, ...onOrder, args: (t) => [{ account: t.slug, environment: t.environment }, "no id"] },
  fetchAction:              { may: agents, scoped: true, on: (own) => `${place(own)}/orders`, args: (t) => [{ account: t.slug, environment: t.environment }, ""] },
  verifyAction:             { may: auditors, scoped: true, on: (own) => `${place(own)}/audit`, args: (t) => [t.slug, t.environment, false] },
  createAccountAction:      { ...onSettings, on: () => "/settings/accounts/new", args: () => [{}, form({ name: "" })] },
  updateAccountAction:      { ...onSettings, on: (own) => `/settings/accounts/${own.slug}`, args: (t) => [t.accountId, {}, form({ name: "" })] },
  rotateKeysAction:         { ...onSettings, on: (own) => `/settings/accounts/${own.slug}`, args: (t) => [t.accountId, {}, form({ accessKeyId: "" })] },
  testConnectionAction:     { ...onSettings, on: (own) => `/settings/accounts/${own.slug}`, args: (t) => [t.accountId, t.environment] },
  resumeAction:             { ...onSettings, on: (own) => `/settings/accounts/${own.slug}`, args: (t) => [t.accountId, t.environment] },
  archiveAction:            { ...onSettings, on: (own) => `/settings/accounts/${own.slug}`, args: (t) => [t.accountId, "archive", {}, form({ sure: "" })] },
  addPersonAction:          { ...onSettings, on: () => "/settings/people/new", args: () => [{}, form({ email: "" })] },
  changePersonAction:       { ...onSettings, on: () => `/settings/people/${somebody.id}`, args: () => [somebody.id, {}, form({ name: "" })] },
  accessAction:             { ...onSettings, on: () => `/settings/people/${somebody.id}`, args: () => [somebody.id, {}, form({ verb: "enable" })] },
  passwordAction:           { may: everybody, on: () => "/settings/password", args: () => [{}, form({ current: "" })] },
  signInAction:             { may: "anyone", on: () => "/sign-in", args: () => ["/", {}, form({ email: "" })] },
  signOutAction:            { may: "anyone", on: () => "/settings/password", args: () => [] },
  setupAction:              { may: "anyone", gets: 404, on: () => "/setup", args: () => [{}, form({ token: "" })] },
};

let db: Database;
let people: Record<Role, TestPerson>;
let targets: Targets;
let somebody: TestPerson;
const sessions = {} as Record<Who, APIRequestContext>;

test.describe.configure({ mode: "default" }); // one seeding for all

test.beforeAll(async ({ playwright }) => {
  ({ db, people, targets } = await seedAccess(theSite()));
  somebody = await addPerson(db, "viewer", `somebody-${crypto.randomUUID()}@tillway.example`);
  await db.update(users).set({ disabledAt: new Date() }).where(eq(users.id, somebody.id));
  for (const who of ["nobody", ...roles] as const) {
    sessions[who] = await playwright.request.newContext({ baseURL: theSite().url });
    if (who !== "nobody") await signInOver(sessions[who], people[who]);
  }
});
test.afterAll(async () => {
  await Promise.all(Object.values(sessions).map((session) => session.dispose()));
  await db.$client.end();
});

const app = path.resolve(import.meta.dirname, "../app");

test("every page and handler is in the table, and nothing else", () => {
  const files = globSync("**/{page,route}.{ts,tsx,js,jsx,mdx}", { cwd: app });
  expect(Object.keys(routes).sort()).toEqual(files.map((file) => file.split(path.sep).join("/")).sort());
});

test("what is below an account is asked for by those who do not see it, too: the shell around it refuses nobody", () => {
  const below = Object.entries(routes).filter(([file]) => file.startsWith("[account]/"));
  expect(below.filter(([, route]) => !route.scoped)).toEqual([]);
});

test("every action is in the table, and nothing else", () => {
  const written = writtenActions(app).sort();
  expect(Object.keys(actions).sort()).toEqual(written);
  expect(namesOf(builtActions())).toEqual(written);
});

const namesOf = (built: Action[]) => built.map(({ name }) => name).sort();

/** One way for each: signed out, role too small, not theirs. */
function refusalOf(who: Who, expected: Expected, foreign: boolean): "signedOut" | "forbidden" | "notFound" | null {
  if (expected.may === "anyone") return null;
  if (who === "nobody") return "signedOut";
  if (foreign && who !== "admin") return "notFound";
  return expected.may.includes(who) ? null : "forbidden";
}

const allowedStatus = (who: Who, { gets = 200, signedInGets = gets }: Expected) =>
  who === "nobody" ? gets : signedInGets;
const aboutWhich = (scoped: true | undefined): (keyof Targets)[] =>
  scoped ? ["own", "otherAccount", "otherEnvironment"] : ["own"];

for (const [file, route] of Object.entries(routes))
  test(`GET ${file}`, async () => {
    for (const which of aboutWhich(route.scoped))
      for (const who of ["nobody", ...roles] as const) {
        const address = route.at(targets[which]);
        const answer = await sessions[who].get(address, { maxRedirects: 0 });
        const seen = `${who} asks for ${which} ${address}`;
        const refusal = refusalOf(who, route, which !== "own");
        if (!refusal) expect.soft(answer.status(), seen).toBe(allowedStatus(who, route));
        else if (refusal !== "signedOut") expect.soft(answer.status(), seen).toBe(refusal === "forbidden" ? 403 : 404);
        else if (address.startsWith("/api/")) expect.soft(answer.status(), seen).toBe(401);
        else expect.soft(signInOf(answer, "location"), seen).toBe(address === "/" ? "/" : address);
      }
  });

for (const [name, action] of Object.entries(actions))
  test(`action ${name}`, async ({ site }) => {
    const built = builtActions().find((each) => each.name === name)!;
    for (const which of aboutWhich(action.scoped))
      for (const who of ["nobody", ...roles] as const) {
        if (name === "signOutAction" && who !== "nobody") continue; // it would end the sessions of the other tests
        const ask = { url: site.url, page: action.on(targets.own), action: built, args: action.args(targets[which]) };
        const before = await deedsOf(who);
        const answer = await callAction(sessions[who], ask);
        const seen = `${who} sends ${name} about ${which}`;
        const refusal = refusalOf(who, action, which !== "own");
        if (!refusal) expect.soft(answer.status(), seen).toBe(allowedStatus(who, action));
        else if (refusal === "signedOut" && action.staysOpen)
          expect.soft(await answer.text(), seen).toContain("You are signed out, so nothing was sent now.");
        else if (refusal === "forbidden" && action.staysOpen)
          expect
            .soft(await answer.text(), seen)
            .toContain("Your role does not allow this any more. Nothing was sent now.");
        else if (refusal === "signedOut") expect.soft(signInOf(answer, "x-action-redirect"), seen).toBe(ask.page);
        else expect.soft(answer.status(), seen).toBe(refusal === "forbidden" ? 403 : 404);
        if (refusal) expect.soft(await deedsOf(who), `${seen}, and it is not done`).toBe(before);
        if (CHANGES.includes(name) && who === "admin") expect.soft(await deedsOf(who), seen).toBe(before + 1);
      }
  });

/** These would be seen in the trail if a check were missing. */
const CHANGES = ["resumeAction", "accessAction"];

/** For nobody: what this table could have made happen. The worker, and sign-ins that other journeys see refused, have no name either. */
const deedsOf = (who: Who): Promise<number> =>
  db.$count(
    auditEntries,
    who === "nobody"
      ? and(
          isNull(auditEntries.actorId),
          inArray(auditEntries.chain, ["organization", targets.own.accountId]),
          ne(auditEntries.action, "person.signInRefused"),
        )
      : eq(auditEntries.actorId, people[who].id),
  );

/** Where a redirect to the sign-in page would come back to; null when it isn't one. */
function signInOf(answer: APIResponse, header: string): string | null {
  const [to = ""] = (answer.headers()[header] ?? "").split(";");
  const url = URL.parse(to, "http://here.invalid");
  return url?.pathname === "/sign-in" ? (url.searchParams.get("next") ?? "/") : null;
}

test("the log of people and sign-ins is for those who see every account", async ({ site }) => {
  const verify = builtActions().find(({ name }) => name === "verifyAction")!;
  const page = `${place(targets.own)}/audit`;
  const args = [targets.own.slug, targets.own.environment, true];
  const expected = { viewer: 403, agent: 403, operator: 403, auditor: 403, admin: 200 };
  for (const who of roles) {
    const get = async (address: string) => (await sessions[who].get(address, { maxRedirects: 0 })).status();
    expect.soft(await get(`${page}?of=organization`), who).toBe(expected[who]);
    expect.soft(await get(`${page}/export?of=organization`), who).toBe(expected[who]);
    expect.soft(await get(`/all/sandbox/audit/export`), who).toBe(expected[who]);
    const verified = await callAction(sessions[who], { url: site.url, page, action: verify, args });
    expect.soft(verified.status(), who).toBe(expected[who]);
  }
  const sent = await sessions.auditor.get("/all/sandbox/audit", { maxRedirects: 0 });
  expect(sent.headers().location).toBe(page);
  expect(await (await sessions.auditor.get(page)).text()).not.toContain(somebody.id);
});

test("an order is found under its own account's address only", async () => {
  const { own, otherAccount, otherEnvironment } = targets;
  for (const who of roles)
    for (const [at, of] of [
      [own, otherAccount],
      [own, otherEnvironment],
      [otherAccount, own],
      [otherEnvironment, own],
    ] as const) {
      const answer = await sessions[who].get(`${place(at)}/orders/${of.orderId}`, { maxRedirects: 0 });
      expect.soft(answer.status(), `${who} at ${place(at)}, ${of.orderId}`).toBe(404);
      expect.soft(await answer.text()).not.toContain("Where the money is");
    }
});

test("what is not there keeps the shell, and looks like what is somebody else's", async ({ browser, site }) => {
  const context = await browser.newContext({ baseURL: site.url, storageState: await sessions.viewer.storageState() });
  const page = await context.newPage();
  const { own, otherAccount, otherEnvironment } = targets;
  const nowhere = { ...otherAccount, slug: "no-such-shop" };
  const seenAt = async (address: string) => {
    const answer = await page.goto(address);
    expect(answer?.status(), address).toBe(404);
    await expect(page.getByRole("heading", { name: "There is nothing at this address" })).toBeVisible();
    await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible();
    return { title: await page.title(), text: await page.locator("body").innerText() };
  };
  for (const rest of ["/nonsense", "/orders/S01-0000000-0000000/nonsense"]) await seenAt(`${place(own)}${rest}`);
  for (const rest of ["/nonsense", "/orders", "/audit", "/find?q=x", "/orders/ORDER"]) {
    const looks: { title: string; text: string }[] = [];
    for (const at of [nowhere, otherAccount, otherEnvironment])
      looks.push(await seenAt(`${place(at)}${rest.replace("ORDER", at.orderId)}`));
    expect(looks, rest).toEqual(looks.map(() => looks[0]));
  }
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Orders" }).click();
  await expect(page).toHaveURL(`${place(own)}/orders`);
  await page.goto(place(own));
  await expect(page).toHaveURL(`${place(own)}/orders`);
  await page.goto(`${place(nowhere)}/orders`);
  await page.getByRole("link", { name: "Go to the orders" }).click();
  await expect(page).toHaveURL(`${place(own)}/orders`);
  await context.close();
});

test("an address that one may not see does not make one forget where one was", async ({ browser, site }) => {
  const context = await browser.newContext({ baseURL: site.url, storageState: await sessions.admin.storageState() });
  const page = await context.newPage();
  const orders = page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Orders" });
  await page.goto(`${place(targets.own)}/orders`);
  for (const address of ["/no-such-shop/sandbox/orders", "/settings"]) {
    await page.goto(address);
    await expect(orders).toHaveAttribute("href", `${place(targets.own)}/orders`);
  }
  await context.close();
});

test("what no account could be at is not there, and nobody is sent to sign in for it", async ({ playwright, site }) => {
  const stranger = await playwright.request.newContext({ baseURL: site.url });
  for (const who of [stranger, sessions.viewer])
    for (const address of [
      "/_next/static/chunks/gone.js",
      "/.well-known/security.txt",
      "/shop/elsewhere",
      "/api/none",
    ]) {
      const answer = await who.get(address, { maxRedirects: 0 });
      expect.soft(answer.status(), address).toBe(404);
      expect.soft(await answer.text(), address).not.toContain(targets.own.slug);
    }
  await stranger.dispose();
});

test.describe("a session", () => {
  const fresh = async (
    playwright: { request: { newContext: (o: object) => Promise<APIRequestContext> } },
    url: string,
  ) => {
    const person = await addPerson(db, "admin", `fresh-${crypto.randomUUID()}@tillway.example`);
    const session = await playwright.request.newContext({ baseURL: url });
    await signInOver(session, person);
    const status = async () => (await session.get("/settings/people", { maxRedirects: 0 })).status();
    expect(await status()).toBe(200);
    return { person, session, status, row: eq(users.id, person.id) };
  };

  test("of somebody who was disabled is over at the next request", async ({ playwright, site }) => {
    const { status, row } = await fresh(playwright, site.url);
    await db.update(users).set({ disabledAt: new Date() }).where(row);
    expect(await status()).toBe(307);
  });

  test("begun before sessions were ended is over", async ({ playwright, site }) => {
    const { status, row } = await fresh(playwright, site.url);
    await db
      .update(users)
      .set({ sessionsValidFrom: new Date(Date.now() + 1_000) })
      .where(row);
    expect(await status()).toBe(307);
  });

  test("has the role that the person has now", async ({ playwright, site }) => {
    const { status, row } = await fresh(playwright, site.url);
    await db.update(users).set({ role: "agent" }).where(row);
    expect(await status()).toBe(403);
  });

  test("with a one-time password opens nothing but the choice of another", async ({ playwright, site }) => {
    const { session, status, row } = await fresh(playwright, site.url);
    const { hashOneTimePassword } = await import("@/lib/records/password");
    await db
      .update(users)
      .set({ passwordHash: await hashOneTimePassword("x", new Date()) })
      .where(row);
    expect(await status()).toBe(307);
    expect((await session.get("/settings/password", { maxRedirects: 0 })).status()).toBe(200);
    expect((await session.get("/api/orders/changes?account=all&environment=sandbox")).status()).toBe(401);
  });

  test("is over after signing out", async ({ playwright, site }) => {
    const { session, status } = await fresh(playwright, site.url);
    const action = builtActions().find(({ name }) => name === "signOutAction")!;
    await callAction(session, { url: site.url, page: "/settings/password", action, args: [] });
    expect(await status()).toBe(307);
  });

  test("isn't lent to another site's form", async ({ playwright, site }) => {
    const { session } = await fresh(playwright, site.url);
    const action = builtActions().find(({ name }) => name === "accessAction")!;
    const other = await addPerson(db, "viewer", `other-${crypto.randomUUID()}@tillway.example`);
    const args = [other.id, {}, form({ verb: "disable" })];
    const page = `/settings/people/${other.id}`;
    const answer = await callAction(session, { url: "https://evil.example", page, action, args });
    expect(answer.ok()).toBe(false);
    const [row] = await db.select().from(users).where(eq(users.id, other.id));
    expect(row!.disabledAt).toBeNull();
  });
});
