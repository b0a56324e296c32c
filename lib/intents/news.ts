import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { intents } from "@/db/schema";
import { bumpVersion } from "@/lib/mirror/observe";
import type { Intent } from "./ports";

/** Makes every form drawn before this moment stale, and remembers that it was this intent's doing. */
export async function tellNews(tx: Tx, { id, orderId }: Pick<Intent, "id" | "orderId">): Promise<void> {
  const newsVersion = await bumpVersion(tx, orderId);
  await tx.update(intents).set({ newsVersion }).where(eq(intents.id, id));
}
