import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { merchant, type Keys } from "./test-support/client";
import { must, priced } from "./test-support/scene";

const directories: string[] = [];
const processes: ChildProcess[] = [];
afterEach(async () => {
  for (const child of processes.splice(0)) child.kill("SIGKILL");
  for (const directory of directories.splice(0)) await rm(directory, { recursive: true });
});

async function newDirectory() {
  const directory = await mkdtemp(path.join(tmpdir(), "sandbox-process-"));
  directories.push(directory);
  return directory;
}

function start(...options: string[]) {
  const child = spawn(process.execPath, ["--import", "tsx", "sandbox/main.ts", ...options], {
    cwd: path.join(import.meta.dirname, ".."),
  });
  processes.push(child);
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const ready = (async () => {
    for (;;) {
      const url = /listening on (\S+)/.exec(output)?.[1];
      if (url) return url;
      if (child.exitCode !== null) throw new Error(output);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  ready.catch(() => undefined);
  return { child, ready, output: () => output };
}
const stopped = async (child: ChildProcess, signal: NodeJS.Signals) => {
  const exit = once(child, "exit");
  child.kill(signal);
  return (await exit)[0] as number | null;
};
const control = async <Answer>(url: string, route: string, body?: object) =>
  (await (
    await fetch(`${url}/_sandbox/${route}`, body && { method: "POST", body: JSON.stringify(body) })
  ).json()) as Answer;

test("what was answered survives kill -9: orders, money, faults, switches and the clock", async () => {
  const directory = await newDirectory();
  const first = start("--port", "0", "--data", directory, "--clock", "2019-05-06T10:00:00Z");
  const url = await first.ready;
  await control(url, "throttle", { enabled: false });
  const keys = await control<Keys>(url, "accounts", { region: "us" });
  const shop = merchant(url, keys);
  const { amazonOrderReferenceId: orderId } = await control<{ amazonOrderReferenceId: string }>(
    url,
    "order-references",
    { sellerId: keys.sellerId },
  );
  const id = { AmazonOrderReferenceId: orderId };
  await must(
    shop.call("SetOrderReferenceDetails", { ...id, ...priced("OrderReferenceAttributes.OrderTotal", "100.00", keys) }),
  );
  await must(shop.call("ConfirmOrderReference", id));
  await control(url, "clock", { advanceMinutes: 60 });
  await control(url, "faults", { operation: "GetServiceStatus", mode: "503", count: 1 });
  const asked = {
    ...id,
    AuthorizationReferenceId: "a-1",
    ...priced("AuthorizationAmount", "10.00", keys),
    TransactionTimeout: "0",
  };
  const authorization = await must(shop.call("Authorize", asked));
  await stopped(first.child, "SIGKILL");

  const again = start("--port", "0", "--data", directory, "--clock", "2019-05-06T10:00:00Z");
  const reopened = merchant(await again.ready, keys);
  const replay = await must(reopened.call("Authorize", asked));
  expect(replay.at("AmazonAuthorizationId")).toBe(authorization.at("AmazonAuthorizationId"));
  expect((await reopened.call("GetServiceStatus")).status).toBe(503);
  for (let n = 0; n < 6; n += 1) await must(reopened.call("GetOrderReferenceDetails", id));
  const { now } = await control<{ now: string }>(await again.ready, "clock");
  expect(now.startsWith("2019-05-06T11:0")).toBe(true);
}, 30_000);

test("a taken port or directory is one clear line and exit 1; SIGTERM is a clean stop", async () => {
  const directory = await newDirectory();
  const first = start("--port", "0", "--data", directory);
  const { port } = new URL(await first.ready);
  const samePort = start("--port", port, "--data", await newDirectory());
  expect((await once(samePort.child, "exit"))[0]).toBe(1);
  expect(samePort.output()).toBe(`Sandbox: port ${port} is taken.\n`);
  const sameDirectory = start("--port", "0", "--data", directory);
  expect((await once(sameDirectory.child, "exit"))[0]).toBe(1);
  expect(sameDirectory.output()).toBe(`Sandbox: another sandbox is using ${directory}.\n`);
  const wrongSetting = start("--set", "noSuch=1");
  expect((await once(wrongSetting.child, "exit"))[0]).toBe(1);
  expect(wrongSetting.output()).toBe("Sandbox: there is no setting noSuch.\n");
  expect(await stopped(first.child, "SIGTERM")).toBe(0);
}, 30_000);
