import { randomUUID } from "node:crypto";
import * as mws from "@/lib/mws";
import { money, toWire } from "@/lib/payments/money";
import type { Amazon } from "../support/amazon";

/** A fresh order in a wanted state; `authorizationId` and `captureId` are the objects that the state is about. */
export type Had = { orderId: string; authorizationId?: string; captureId?: string };
export type Having = (amazon: Amazon) => Promise<Had>;

/** 100.00 in any currency; ¥10,000 for yen. */
export const TOTAL_MINOR = 100_00;
const DAY = 24 * 60;
/** Minutes, and some more: a refund takes half a minute in sandbox and three hours in production. */
const REFUND_TAKES = 3 * 60 + 5;
/** 1,000.00, or ¥100,000: so much that 15 % of it is above the fixed sum that Amazon allows on top. */
export const LARGE_MINOR = 1_000_00;
export const reference = () => `agree-${randomUUID().slice(0, 24)}`;
export const wire = (amazon: Amazon, minor: number) => toWire(money(minor, amazon.currency));
const simulate = (State: string, ReasonCode?: string, more: object = {}) =>
  JSON.stringify({ SandboxSimulation: { State, ...(ReasonCode ? { ReasonCode } : {}), ...more } });

/** The next child of `id` will be declined: as its note asks in sandbox, as Amazon decides in production. */
async function doom(amazon: Amazon, id: string, reason: string): Promise<string | undefined> {
  if (amazon.environment === "sandbox") return simulate("Declined", reason);
  await amazon.act(id, "decline", { reason });
}

const open = async (amazon: Amazon, minor = TOTAL_MINOR): Promise<Had> => ({
  orderId: await amazon.openOrder(wire(amazon, minor).amount),
});

async function authorize(
  amazon: Amazon,
  { orderId }: Had,
  how: { timeoutMinutes?: number; note?: string; minor?: number } = {},
) {
  const { timeoutMinutes = 0, note, minor = TOTAL_MINOR } = how;
  const details = await amazon.must(mws.authorize, {
    ...{ orderReferenceId: orderId, referenceId: reference(), amount: wire(amazon, minor), timeoutMinutes, note },
  });
  return { orderId, authorizationId: details.amazonAuthorizationId };
}

async function capture(
  amazon: Amazon,
  { orderId, authorizationId }: Had,
  note?: string,
  minor = TOTAL_MINOR,
): Promise<Had> {
  const details = await amazon.must(mws.capture, {
    ...{ authorizationId: authorizationId!, referenceId: reference(), amount: wire(amazon, minor), note },
  });
  return { orderId, authorizationId, captureId: details.amazonCaptureId };
}

async function refund(amazon: Amazon, had: Had, minor: number): Promise<Had> {
  await amazon.must(mws.refund, { captureId: had.captureId!, referenceId: reference(), amount: wire(amazon, minor) });
  return had;
}

const end =
  (operation: typeof mws.closeOrderReference | typeof mws.cancelOrderReference) => async (amazon: Amazon, had: Had) => {
    await amazon.must(operation, { orderReferenceId: had.orderId });
    return had;
  };

async function authorizeInVain(amazon: Amazon, had: Had, reason: string, minor = TOTAL_MINOR) {
  return authorize(amazon, had, { minor, note: await doom(amazon, had.orderId, reason) });
}

async function captureInVain(amazon: Amazon) {
  const had = await authorize(amazon, await open(amazon));
  return capture(amazon, had, await doom(amazon, had.authorizationId, "AmazonRejected"));
}

const close = end(mws.closeOrderReference);
const cancel = end(mws.cancelOrderReference);
const pass = async (amazon: Amazon, minutes: number) => void (await amazon.post("clock", { advanceMinutes: minutes }));

export const orders: Record<string, Having> = {
  "a Draft without a total": async (amazon) => ({ orderId: await amazon.draft() }),
  "a Draft with a total": async (amazon) => {
    const orderId = await amazon.draft();
    await amazon.must(mws.setOrderReferenceDetails, {
      orderReferenceId: orderId,
      orderTotal: wire(amazon, TOTAL_MINOR),
    });
    return { orderId };
  },
  "a Draft without a payment method": async (amazon) => {
    const orderId = await amazon.draft({ without: ["paymentMethod"] });
    await amazon.must(mws.setOrderReferenceDetails, {
      orderReferenceId: orderId,
      orderTotal: wire(amazon, TOTAL_MINOR),
    });
    return { orderId };
  },
  "an Open order": (amazon) => open(amazon),
  "an Open order with a hold": async (amazon) => authorize(amazon, await open(amazon), { minor: TOTAL_MINOR / 2 }),
  "an Open order, captured": async (amazon) => capture(amazon, await authorize(amazon, await open(amazon))),
  "a Suspended order": async (amazon) => authorizeInVain(amazon, await open(amazon), "InvalidPaymentMethod"),
  "an order closed by Amazon": async (amazon) => authorizeInVain(amazon, await open(amazon), "AmazonRejected"),
  "a Canceled order": async (amazon) => cancel(amazon, await open(amazon)),
  "a Closed order": async (amazon) => close(amazon, await open(amazon)),
};

export const holds: Record<string, Having> = {
  "an Open hold": async (amazon) => authorize(amazon, await open(amazon)),
  "a hold that Amazon is checking": async (amazon) => authorize(amazon, await open(amazon), { timeoutMinutes: 60 }),
  "a declined hold": async (amazon) => authorizeInVain(amazon, await open(amazon), "TransactionTimedOut"),
  "a hold just captured, still shown Open": async (amazon) =>
    capture(amazon, await authorize(amazon, await open(amazon))),
  "a hold captured a while ago": async (amazon) => {
    const had = await capture(amazon, await authorize(amazon, await open(amazon)));
    await pass(amazon, 1);
    return had;
  },
  "a released hold": async (amazon) => {
    const had = await authorize(amazon, await open(amazon));
    await amazon.must(mws.closeAuthorization, { authorizationId: had.authorizationId });
    return had;
  },
  "an Open hold of a Closed order": async (amazon) => close(amazon, await authorize(amazon, await open(amazon))),
  "an Open hold of a Suspended order": async (amazon) => {
    const had = await authorize(amazon, await open(amazon), { minor: TOTAL_MINOR / 2 });
    await authorizeInVain(amazon, had, "InvalidPaymentMethod", 10_00);
    return had;
  },
  "a hold whose capture was declined": captureInVain,
};

const paid = async (amazon: Amazon) => capture(amazon, await authorize(amazon, await open(amazon)));
export const captures: Record<string, Having> = {
  "a Completed capture": paid,
  "a capture that Amazon is processing": async (amazon) => {
    const had = await authorize(amazon, await open(amazon));
    if (amazon.environment === "sandbox") return capture(amazon, had, simulate("Pending"));
    await pass(amazon, 8 * DAY); // too late to be captured at once
    return capture(amazon, had);
  },
  "a declined capture": captureInVain,
  "a capture locked by Amazon": async (amazon) => {
    const had = await authorize(amazon, await open(amazon));
    if (amazon.environment === "sandbox") return capture(amazon, had, simulate("Closed", "AmazonClosed"));
    const taken = await capture(amazon, had);
    await amazon.act(taken.captureId!, "amazonClose");
    return taken;
  },
  "a capture of a Closed order": async (amazon) => close(amazon, await paid(amazon)),
  "a capture refunded by half, pending": async (amazon) => refund(amazon, await paid(amazon), TOTAL_MINOR / 2),
  "a capture refunded by half": async (amazon) => {
    const had = await refund(amazon, await paid(amazon), TOTAL_MINOR / 2);
    await pass(amazon, REFUND_TAKES);
    return had;
  },
  "a capture refunded to its ceiling": async (amazon) => {
    const had = await refund(amazon, await paid(amazon), TOTAL_MINOR * 1.15);
    await pass(amazon, REFUND_TAKES);
    return had;
  },
  "a capture with ten refunds": async (amazon) => {
    const had = await paid(amazon);
    for (let n = 0; n < 10; n += 1) await refund(amazon, had, 1_00);
    return had;
  },
};

/** The same three things, of an order of another size. */
export const sized = (minor: number) => {
  const order = (amazon: Amazon) => open(amazon, minor);
  const hold = async (amazon: Amazon) => authorize(amazon, await order(amazon), { minor });
  return { order, hold, capture: async (amazon: Amazon) => capture(amazon, await hold(amazon), undefined, minor) };
};

/** A hold of more than the total of its order, a large one. */
export const heldAbove = (minor: number) => async (amazon: Amazon) =>
  authorize(amazon, await open(amazon, LARGE_MINOR), { minor });

/** What has been counted out. */
export async function tenAuthorizations(amazon: Amazon): Promise<Had> {
  const had = await open(amazon);
  for (let n = 0; n < 10; n += 1) await authorize(amazon, had, { minor: 1_00 });
  return had;
}

const before = (minutes: number | ((amazon: Amazon) => number), having: Having) => async (amazon: Amazon) => {
  const had = await having(amazon);
  await pass(amazon, typeof minutes === "number" ? minutes : minutes(amazon));
  return had;
};
/** Minutes. */
const lifeOfHold = ({ environment }: Amazon) => (environment === "production" ? 30 : 2) * DAY;
/** What time has ended, or nearly. */
export const aged = {
  /** Around the moment from which Amazon takes longer to capture. */
  sevenDays: {
    "a hold of almost seven days": before(7 * DAY - 5, holds["an Open hold"]!),
    "a hold of seven days and more": before(7 * DAY + 5, holds["an Open hold"]!),
  },
  holds: {
    "a hold near its end": before((amazon) => lifeOfHold(amazon) - 5, holds["an Open hold"]!),
    "a hold past its end": before((amazon) => lifeOfHold(amazon) + 5, holds["an Open hold"]!),
  },
  drafts: {
    "a Draft of almost three hours": before(175, orders["a Draft with a total"]!),
    "a Draft of three hours and more": before(185, orders["a Draft with a total"]!),
  },
  orders: {
    "an order of almost 180 days": before(180 * DAY - 5, orders["an Open order"]!),
    "an order of 180 days and more": before(180 * DAY + 5, orders["an Open order"]!),
    "a captured order of 180 days and more": before(180 * DAY + 5, paid),
  },
} satisfies Record<string, Record<string, Having>>;
