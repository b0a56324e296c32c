import { sql } from "drizzle-orm";
import { connect, type Database } from "@/db/client";
import { objectHistory, orderReferences } from "@/db/schema";
import { database } from "@/lib/context";
import { fetchOrder } from "@/lib/sync/fetch-order";
import { sandboxControl, type SandboxControl } from "./sandbox-control";
import { clientFor, playOrder, type Fate } from "./story-order";
import { openShop, type Shop } from "./story-shop";
import { playStaff } from "./story-staff";

/** How long ago the shop opened; the sandbox's clock starts there and is brought to the present by the story. */
export const STORY_DAYS = 21;
const AT_ONCE = 6;

// prettier-ignore
const fates: Fate[] = [
  "capturedAndClosed", "captured", "refunded", "capturedAndClosed", "authorized", "captured", "cardRefused", "partlyRefunded",
  "capturedAndClosed", "canceled", "captured", "capturedAndClosed", "rejected", "partlyRefunded", "open", "capturedAndClosed", "chargedBack",
];
/** The last day's orders are still in the making. */
const freshFates: Fate[] = [
  "authorized",
  "captured",
  "pending",
  "draft",
  "authorized",
  "cardRefused",
  "captured",
  "open",
];

/** At the till as the story ends, one in each country. A Draft lasts three hours, so none of yesterday's is left. */
const atTheTill: Fate[] = ["draft", "open", "draft", "pending"];

type Story = { sandboxUrl: string; databaseUrl: string; orders: number; log: (line: string) => void };

/** Three weeks of a shop that sells in four countries, played through the sandbox and then mirrored as Tillway mirrors. */
export async function tellStory({ sandboxUrl, databaseUrl, orders, log }: Story): Promise<void> {
  const control = sandboxControl(sandboxUrl);
  const db = connect({ url: databaseUrl, applicationName: "tillway demo story" });
  try {
    const shops = await openShop(db, await control.accounts());
    log(`${shops.length} accounts: ${shops.map(({ slug }) => slug).join(", ")}`);
    await control.throttle(false); // three weeks of calls in half a minute
    const played = await playDays(control, shops, sandboxUrl, orders);
    log(`${played.length} orders placed, authorized, captured and refunded`);
    await inTurns(played, async ({ shop, id }) => {
      const mwsFor = () => Promise.resolve(clientFor(shop, sandboxUrl));
      const fetched = await fetchOrder(
        { db, mwsFor },
        { accountId: shop.accountId, environment: "sandbox" },
        id,
        "import",
      );
      if (fetched.missing[0]) throw new Error(`Order ${id} could not be mirrored: ${fetched.missing[0].problem}`);
    });
    await backdate(db);
    await playStaff({ db, control, sandboxUrl, shops });
    log("all of them mirrored, and the staff has been at work");
    await control.throttle(true);
  } finally {
    await db.$client.end();
    await database().$client.end(); // what the staff's commands opened
  }
}

/** As if Tillway had looked on all the time: a list of orders that all changed a minute ago shows nobody what it sorts by. */
const backdate = (db: Database) =>
  db.execute(sql`update ${orderReferences} o set updated_at = (
    select max(h.at) from ${objectHistory} h where h.order_id = o.id)`);

type Played = { shop: Shop; id: string };

async function playDays(control: SandboxControl, shops: Shop[], origin: string, orders: number): Promise<Played[]> {
  const played: Played[] = [];
  const play = async (number: number, ahead: Fate[]) => {
    const shop = shops[number % shops.length];
    const fate = ahead[number % ahead.length];
    if (!shop || !fate) return;
    const amountMinor = 900 + ((number * 7_919) % 24_000);
    played.push({
      shop,
      id: await playOrder(control, { shop, client: clientFor(shop, origin), number, amountMinor, fate }),
    });
  };
  for (let day = 0; day < STORY_DAYS; day++) {
    const numbers = range(Math.floor((orders * day) / STORY_DAYS), Math.floor((orders * (day + 1)) / STORY_DAYS));
    const ahead = day === STORY_DAYS - 1 ? freshFates : fates;
    await inTurns(numbers, (number) => play(number, ahead));
    const lag = Date.now() - (await control.now()).getTime();
    await control.advance(Math.max(0, lag / 60_000 / (STORY_DAYS - day)));
  }
  await inTurns(range(orders, orders + shops.length), (number) => play(number, atTheTill));
  return played;
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

async function inTurns<T>(items: T[], act: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  const turn = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await act(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, turn));
}
