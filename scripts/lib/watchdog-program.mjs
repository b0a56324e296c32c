// Outlives the program that started it only to clean up after it: when its standard input ends (the program ended, perhaps
// killed and unable to stop anything), it stops what that program had running, newest first, and removes what it
// had marked as temporary. One JSON message a line: { watch: pid, … }, { forget: pid }, { temporary: path }, { kept: path }.
import { rmSync } from "node:fs";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";

const watched = new Map();
const temporary = new Set();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => {});

for await (const line of createInterface({ input: process.stdin })) {
  const message = JSON.parse(line);
  if (message.watch) watched.set(message.watch, message);
  if (message.forget) watched.delete(message.forget);
  if (message.temporary) temporary.add(message.temporary);
  if (message.kept) temporary.delete(message.kept);
}
for (const child of [...watched.values()].reverse()) await stop(child);
for (const path of temporary) rmSync(path, { recursive: true, force: true });

async function stop({ watch: pid, group, signal, graceMs }) {
  const target = group ? -pid : pid;
  if (!send(target, signal)) return;
  for (const deadline = Date.now() + graceMs; Date.now() < deadline; await sleep(100)) if (!send(target, 0)) return;
  send(target, "SIGKILL");
}

function send(target, signal) {
  try {
    process.kill(target, signal);
    return true;
  } catch {
    return false;
  }
}
