import { and, eq, isNotNull } from "drizzle-orm";
import { intents } from "@/db/schema";
import { steps } from "@/lib/intents/ports";
import { retried } from "./patience";
import { sandboxFaults, type Played, type Wanted } from "./play";
import { settlingSteps } from "./settling";
import type { World } from "./world";

const isToldOfTheOther = ({ shape, answers }: Played): boolean =>
  shape === "two people" &&
  answers.some((answer) => answer?.ok) &&
  answers.some((answer) => answer && !answer.ok && answer.refusal.why === "someoneActed");

/** So many runs and more prove something about each of the proofs: what chance left out is played until it has been seen. */
export const ENOUGH = 100;

type Proof = { what: string; wanted: Wanted; seen: (world: World, played: Played[]) => Promise<boolean> };
export const proofs: Proof[] = [
  ...steps.map((step): Proof => ({
    what: `nobody was killed when ${step}`,
    wanted: settlingSteps.includes(step) ? { step, shape: "only people know" } : { step },
    seen: ({ webs, workers }: World) =>
      Promise.resolve([...webs, ...workers].some(({ deaths }) => deaths.includes(step))),
  })),
  ...(["sending", "answered", "concluding"] as const).map((step): Proof => ({
    what: `nobody stood still for longer than a lease when ${step}`,
    wanted: { step, standStill: true },
    seen: ({ webs, workers }) => Promise.resolve([...webs, ...workers].some(({ stops }) => stops.includes(step))),
  })),
  ...sandboxFaults.map((fault): Proof => ({
    what: `Amazon’s side was never told to do this: ${fault}`,
    wanted: { fault },
    seen: (_, played) => Promise.resolve(played.some((one) => one.fault.split(", ").includes(fault))),
  })),
  { what: "PostgreSQL was not restarted", wanted: {}, seen: (world) => retried(() => world.postgresRestarted()) },
  { what: "the stand-in was not killed", wanted: {}, seen: (world) => Promise.resolve(world.sandboxRestarted()) },
  {
    what: "of two people at once nobody heard that the other acted",
    wanted: { shape: "two people" },
    seen: (_, played) => Promise.resolve(played.some(isToldOfTheOther)),
  },
  {
    what: "nothing was taken back",
    wanted: { shape: "taken back" },
    seen: ({ db }) => retried(async () => (await db.$count(intents, eq(intents.state, "withdrawn"))) > 0),
  },
  ...(["accepted", "refused"] as const).map((state): Proof => {
    const byPerson = and(eq(intents.state, state), isNotNull(intents.concludedBy));
    return {
      what: `no person settled anything as ${state}`,
      wanted: { shape: "only people know" },
      seen: ({ db }) => retried(async () => (await db.$count(intents, byPerson)) > 0),
    };
  }),
];
