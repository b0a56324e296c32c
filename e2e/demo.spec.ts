import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test as base } from "@playwright/test";
import { freePort } from "@/scripts/lib/ports";
import { signIn, signInOver } from "./support/journey";
import { amount, pressKey, send } from "./support/dialogs";

const root = path.resolve(import.meta.dirname, "..");

/** What `.data/demo.json` promises to whoever waits for it (architecture, section 6). */
type Told = {
  url: string;
  sandboxUrl: string;
  databaseUrl: string;
  users: { email: string; name: string; role: string; password: string }[];
};

/** What a terminal has, without what tests put into this process to reach their own database. */
const outside = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(TILLWAY_|.*DATABASE|LOG_LEVEL|NODE_OPTIONS)/.test(name)),
  );

const READY_MS = 120_000;

/** `npm run demo` with data of its own, as somebody has it in a terminal. */
function startDemo(data: string, ...args: string[]) {
  const child = spawn(process.execPath, [path.join(root, "scripts/demo.mjs"), "--orders", "12", ...args], {
    cwd: root,
    detached: true,
    env: { ...(outside() as NodeJS.ProcessEnv), TILLWAY_DEMO_DATA: data },
  });
  let words = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text: Buffer) => (words += String(text)));
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  return {
    ended,
    words: () => words,
    /** Once it is ready: a start that was killed leaves its file behind until the next one begins. */
    async told(): Promise<Told> {
      for (const deadline = Date.now() + READY_MS; !words.includes("Ctrl-C stops all of it"); await sleep(100))
        if (child.exitCode !== null || Date.now() > deadline) throw new Error(`The demo is not ready:\n${words}`);
      return JSON.parse(readFileSync(path.join(data, "demo.json"), "utf8")) as Told;
    },
    ctrlC: () => {
      if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid!, "SIGINT");
      return ended;
    },
    /** What it started is stopped by what watches over it, as its lock waits for. */
    kill: () => process.kill(-child.pid!, "SIGKILL"),
  };
}

type Start = (args: string[], at?: string) => ReturnType<typeof startDemo>;

/** Demos with data of the test's own; whatever still runs at its end is stopped. */
const test = base.extend<{ data: string; start: Start }>({
  data: async ({}, use) => {
    const place = mkdtempSync(path.join(tmpdir(), "tillway-demo-"));
    chmodSync(place, 0o755); // PostgreSQL runs as somebody else when we are root
    await use(place);
    await rm(place, { recursive: true, force: true, maxRetries: 20, retryDelay: 500 });
  },
  start: async ({ data }, use) => {
    const started: ReturnType<typeof startDemo>[] = [];
    await use((args, at = data) => {
      const demo = startDemo(at, ...args);
      started.push(demo);
      return demo;
    });
    await Promise.all(started.map((demo) => demo.ctrlC()));
  },
});

const ROLES = ["admin", "agent", "auditor", "operator", "viewer"];
const ORDERS = "/harbor-goods-us/sandbox/orders";

const answers = (url: string) =>
  fetch(url).then(
    () => true,
    () => false,
  );

/** How many refunds of a dollar Amazon made. */
async function dollars({ sandboxUrl }: Told): Promise<number> {
  const ledger = (await (await fetch(`${sandboxUrl}/_sandbox/ledger`)).json()) as {
    refunds: { amountMinor: number }[];
  };
  return ledger.refunds.filter(({ amountMinor }) => amountMinor === 1_00).length;
}

test("the demo lets everybody in, keeps a refund over a kill, stops as a whole, and starts over when told to", async ({
  browser,
  data,
  start,
}) => {
  test.setTimeout(300_000);
  const port = String(await freePort(4_400));
  const demo = start(["--port", port]);
  const told = await demo.told();
  expect(told).toEqual({
    url: `http://localhost:${port}`,
    sandboxUrl: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
    databaseUrl: expect.stringMatching(/^postgres:\/\/.+@127\.0\.0\.1:\d+\/tillway_demo$/),
    users: expect.any(Array),
  });
  expect(told.users.map(({ role }) => role).sort()).toEqual(ROLES);
  for (const user of told.users) {
    const context = await browser.newContext({ baseURL: told.url });
    await signInOver(context.request, user);
    expect(new URL((await context.request.get(ORDERS)).url()).pathname, user.role).toBe(ORDERS);
    await context.close();
  }

  const again = start(["--port", port]);
  expect(await again.ended).toBe(1);
  expect(again.words()).toContain(`The demo of this checkout already runs at ${told.url}`);
  const besides = start(["--port", port], path.join(data, "other"));
  expect(await besides.ended).toBe(1);
  expect(besides.words()).toContain(`Port ${port} is taken by another program. Choose another one:`);

  const context = await browser.newContext({ baseURL: told.url });
  const page = await context.newPage();
  await signIn(
    page,
    told.users.find(({ role }) => role === "agent")!,
  );
  await page.goto(`${ORDERS}?q=HG-204918`);
  await page.getByRole("link", { name: /Maren Holt/ }).click();
  const dialog = await pressKey(page, "r");
  await amount(dialog).fill("1");
  await send(dialog, "Refund $1.00").click();
  await expect(page.getByText("Refund of $1.00 sent")).toBeVisible();
  expect(await dollars(told)).toBe(1);

  demo.kill();
  expect(await demo.ended).toBeNull();
  const second = start(["--port", port]);
  const toldAgain = await second.told();
  expect(toldAgain.users).toEqual(told.users);
  expect(await dollars(toldAgain)).toBe(1);
  await page.reload(); // still signed in
  await expect(page.getByRole("list", { name: "Transactions" })).toContainText("$1.00");
  await context.close();
  expect(await second.ctrlC()).toBe(0);
  for (const url of [toldAgain.url, toldAgain.sandboxUrl]) expect(await answers(url)).toBe(false);
  expect(existsSync(path.join(data, "demo.json"))).toBe(false);

  const anew = start(["--port", port, "--reset"]);
  expect(await dollars(await anew.told())).toBe(0);
  expect(await anew.ctrlC()).toBe(0);
});
