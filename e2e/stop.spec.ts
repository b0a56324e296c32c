import path from "node:path";
import { eq } from "drizzle-orm";
import { intents, intentTries } from "@/db/schema";
import type { Child } from "@/scripts/lib/children";
import { freePort } from "@/scripts/lib/ports";
import { startWeb } from "@/scripts/lib/programs";
import { amount, openDialog, send } from "./support/dialogs";
import { expect, signIn } from "./support/journey";
import { test } from "./support/shop-journey";
import { siteFile } from "./support/site";

test("a web program that is told to stop hears Amazon’s answer out, though nobody waits for it any more", async ({
  page,
  site,
  shop,
}) => {
  const port = await freePort();
  let web: Child | undefined;
  try {
    const logs = path.join(path.dirname(siteFile), "logs/stopped");
    await startWeb({ port, env: site.env, logs }, (child) => (web = child));
    const orderId = await shop.order();
    await shop.capture(orderId, 80_00);
    await signIn(page, site.people.operator); // a cookie is good on every port
    const dialog = await openDialog(page, `http://localhost:${port}${shop.pathOf(orderId)}`, "r");
    await amount(dialog).fill("12");
    await shop.amazon.faults("Refund", "slow:14000");
    await send(dialog, "Refund $12.00").click();
    await expect(dialog).toContainText("We don’t know yet if this refund happened", { timeout: 15_000 });

    await web!.stop();
    expect(await web!.exited).toBe(143); // as asked, not shot after its time of grace
    const tries = await shop.db
      .select({ kind: intentTries.kind, outcome: intentTries.outcome, state: intents.state })
      .from(intentTries)
      .innerJoin(intents, eq(intents.id, intentTries.intentId))
      .where(eq(intents.orderId, orderId));
    expect(tries.filter((one) => one.kind === "send")).toHaveLength(3);
    expect(tries).toEqual(tries.map(() => ({ kind: "send", outcome: "done", state: "accepted" })));
    expect(await shop.refunded()).toEqual([12_00]);
  } finally {
    await web?.stop();
  }
});
