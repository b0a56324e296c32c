import { setTimeout as sleep } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { intents } from "@/db/schema";
import type { World } from "./world";

const PATIENCE = 60;

/** The judge's own preparations meet restarts and faults too; they are simply made again. */
export async function retried<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tries === PATIENCE) throw error;
      await sleep(Math.min(1_000, 100 * tries));
    }
  }
}

/** What was asked for by a form, as soon as it shows in the order's page; null when it was refused. */
export async function shown({ db }: World, formId: string, asked: Promise<unknown>) {
  let over = false;
  void asked.then(() => (over = true));
  for (;;) {
    const late = over;
    const [intent] = await retried(() => db.select().from(intents).where(eq(intents.formId, formId)));
    if (intent || late) return intent ?? null;
    await sleep(20);
  }
}
