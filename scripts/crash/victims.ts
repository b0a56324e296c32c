import { spawn, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";
import type { Step } from "@/lib/intents/ports";
import type { Answer, Order } from "./protocol";

export type VictimPlan = { kind: "web" | "worker"; program: string; env: Record<string, string> };

/** Somebody who asks is answered within 8 s; the rest is for a machine that restarts everything at once. */
const PATIENCE_MS = 60_000;

/** One of our programs, started again as often as it is killed. */
export class Victim {
  readonly #plan: VictimPlan;
  #child!: ChildProcess;
  #ready!: Promise<void>;
  #waiting = new Map<number, (answer: Answer | null) => void>();
  #next = 1;
  #over = false;
  #dieAt: Step | null = null;
  /** How it died, by the step it was told to die at, or "at a random moment". */
  readonly deaths: string[] = [];
  /** The steps at which it stood still, and then went on. */
  readonly stops: Step[] = [];
  /** What it said of itself when it died without being killed: a bug. */
  readonly crashes: string[] = [];

  constructor(plan: VictimPlan) {
    this.#plan = plan;
    this.#start();
  }

  get ready(): Promise<void> {
    return this.#ready;
  }

  /** The answer; null when it died first. */
  async ask(order: Omit<Extract<Order, { verb: unknown }>, "id">): Promise<Answer | null> {
    await this.#ready;
    const id = this.#next++;
    const answer = new Promise<Answer | null>((resolve) => this.#waiting.set(id, resolve));
    this.#tell({ ...order, id });
    const silence = new AbortController();
    const hung = delay(PATIENCE_MS, "hung" as const, { signal: silence.signal }).catch(() => null);
    const first = await Promise.race([answer, hung]);
    silence.abort();
    if (first !== "hung") return first;
    this.crashes.push(`did not answer ${order.verb} within ${PATIENCE_MS / 1_000} s: ${JSON.stringify(order.ask)}`);
    return null;
  }

  async dieAt(step: Step): Promise<void> {
    await this.#ready;
    this.#dieAt = step;
    this.#tell({ id: 0, dieAt: step });
  }

  kill(): void {
    this.#dieAt = null;
    this.#child.kill("SIGKILL");
  }

  /** Once: whatever it was about to do, it does that much later. */
  async standStillAt(step: Step, ms: number): Promise<void> {
    await this.#ready;
    this.#dieAt = null;
    this.#tell({ id: 0, standStillAt: step, ms });
  }

  async stop(): Promise<void> {
    this.#over = true;
    await this.#ready;
    const { exitCode, signalCode } = this.#child; // it may have died a moment ago, and not been started again
    const gone = exitCode ?? signalCode ?? new Promise((resolve) => this.#child.once("exit", resolve));
    this.#child.kill(this.#plan.kind === "worker" ? "SIGTERM" : "SIGKILL");
    await gone;
  }

  #tell(order: Order): void {
    this.#child.stdin!.write(`${JSON.stringify(order)}\n`, () => {}); // it may have died this instant
  }

  #start(): void {
    const { kind, program, env } = this.#plan;
    const child = spawn(process.execPath, ["--conditions=react-server", program, kind], {
      env: { ...process.env, ...env },
      stdio: ["pipe", "pipe", "pipe"],
    });
    this.#child = child;
    this.#dieAt = null;
    child.stdin.on("error", () => {});
    let words = "";
    child.stderr.on("data", (text: Buffer) => (words = (words + String(text)).slice(-4_000)));
    this.#ready = new Promise((resolve) => {
      createInterface({ input: child.stdout }).on("line", (line) => {
        const answer = JSON.parse(line) as Answer;
        if ("stoodStillAt" in answer) this.stops.push(answer.stoodStillAt);
        if (answer.id === 0) return resolve();
        this.#waiting.get(answer.id)?.(answer);
        this.#waiting.delete(answer.id);
      });
      child.once("exit", (code, signal) => {
        resolve();
        this.#bury(signal === "SIGKILL" ? null : `ended by itself with ${code ?? signal}: ${words}`);
      });
    });
  }

  #bury(crash: string | null): void {
    for (const answer of this.#waiting.values()) answer(null);
    this.#waiting.clear();
    if (this.#over) return;
    if (crash) this.crashes.push(crash);
    else this.deaths.push(this.#dieAt ?? "at a random moment");
    this.#start();
  }
}
