import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { orderReferences, users } from "@/db/schema";
import { contextFor } from "@/lib/context";
import { addNote } from "@/lib/commands/add-note";
import { authorizeOrder } from "@/lib/commands/authorize-order";
import { captureAuthorization } from "@/lib/commands/capture-authorization";
import { refundCapture } from "@/lib/commands/refund-capture";
import type { CommandResult } from "@/lib/commands/result";
import { authorize, confirmOrderReference, setOrderReferenceDetails } from "@/lib/mws";
import { people } from "./people";
import type { SandboxControl } from "./sandbox-control";
import { clientFor, done, price } from "./story-order";
import type { Shop } from "./story-shop";

const MAREN = {
  name: "Maren Holt",
  email: "maren.holt@example.com",
  phone: "+1 206 555 0142",
  address: {
    addressLine1: "2217 Ferry Street, Apt 4",
    city: "Bellingham",
    stateOrRegion: "WA",
    postalCode: "98225",
    countryCode: "US",
  },
};

type Staff = { db: Database; control: SandboxControl; sandboxUrl: string; shops: Shop[] };

/**
 * One order that has seen everything, worked on by people through Tillway's own commands: a refused card, another one, a part
 * captured, two refunds of which one is under way, and the rest on hold.
 */
export async function playStaff({ db, control, sandboxUrl, shops }: Staff): Promise<void> {
  const shop = shops.find(({ region }) => region === "us")!;
  const client = clientFor(shop, sandboxUrl);
  const orderId = await control.startOrder(shop.sellerId, MAREN);
  const total = price(486_20, "USD");
  const sellerOrderId = "HG-204918";
  await done(client, setOrderReferenceDetails, {
    orderReferenceId: orderId,
    orderTotal: total,
    sellerOrderId,
    storeName: "Harbor Goods",
  });
  await done(client, confirmOrderReference, { orderReferenceId: orderId });
  const refusal = '{"SandboxSimulation":{"State":"Declined","ReasonCode":"InvalidPaymentMethod"}}';
  await done(client, authorize, {
    orderReferenceId: orderId,
    referenceId: "HG204918-1",
    amount: total,
    timeoutMinutes: 0,
    note: refusal,
  });
  await control.act(orderId, "updatePaymentMethod");

  const operator = await actor(db, "operator", shop);
  const agent = await actor(db, "agent", shop);
  await operator.context.amazon.fetchOrder(operator.scope, orderId);
  const form = async () => ({ drawnFrom: await versionOf(db, orderId), formId: randomUUID() });
  const hold = async (amountMinor: number) =>
    madeBy(
      await authorizeOrder(operator.context, {
        orderId,
        amountMinor,
        timeoutMinutes: 0,
        captureNow: false,
        ...(await form()),
      }),
    );

  const authorizationId = await hold(358_20);
  const captureId = madeBy(
    await captureAuthorization(operator.context, {
      authorizationId,
      amountMinor: 358_20,
      note: "Parcel 1 shipped",
      ...(await form()),
    }),
  );
  const note = "Sorry that one item was missing. Harbor Goods";
  madeBy(
    await refundCapture(agent.context, {
      captureId,
      amountMinor: 42_00,
      note,
      ...(await form()),
    }),
  );
  await control.advance(1);
  await operator.context.amazon.fetchOrder(operator.scope, orderId);
  await hold(98_00);
  await addNote(operator.context, {
    orderId,
    body: "Ships in two parcels. The second one leaves the Tacoma depot soon, so capture the rest on dispatch.",
  });
  madeBy(
    await refundCapture(agent.context, {
      captureId,
      amountMinor: 18_50,
      note: "Scratched lid, sorry. Harbor Goods",
      ...(await form()),
    }),
  );
}

async function actor(db: Database, role: "operator" | "agent", shop: Shop) {
  const { email } = people.find((person) => person.role === role)!;
  const [row] = await db.select({ id: users.id }).from(users).where(eq(users.email, email));
  const scope = { accountId: shop.accountId, environment: "sandbox" as const };
  return { scope, context: contextFor({ userId: row!.id, scope }) };
}

async function versionOf(db: Database, orderId: string): Promise<number> {
  const [row] = await db
    .select({ version: orderReferences.version })
    .from(orderReferences)
    .where(eq(orderReferences.id, orderId));
  return row!.version;
}

/** The id of what Amazon made. A story in which this fails is a bug. */
function madeBy(result: CommandResult): string {
  if (result.ok && result.value.state === "accepted" && result.value.resultId) return result.value.resultId;
  throw new Error(`The demo's own story was refused: ${JSON.stringify(result)}`);
}
