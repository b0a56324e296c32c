import { identityOf } from "../notifications/certificate";
import { sealed } from "../notifications/envelope";
import { environments, readAs, type ControlAnswer, type ControlCall } from "./control";
import { nullable, object, oneOf, optional, text } from "./shape";

const shape = object({
  /** Null stops the notifications. */
  url: nullable(text(/^https?:\/\/[^\s]+$/)),
  sellerId: optional(text()),
  environment: optional(oneOf(environments)),
  /** What the envelope names as the certificate's address, when that is not this stand-in's own. */
  signingCertUrl: optional(text(/^https?:\/\/\S+\.pem$/)),
});

export function registerNotifications({ world, body }: ControlCall): ControlAnswer {
  const read = readAs(shape, body);
  if ("answer" in read) return read.answer;
  const { url, sellerId = "*", environment, signingCertUrl = null } = read.value;
  const registrations = url === null ? [] : [{ url, eventTypes: "ALL", signingCertUrl }];
  world.decide(({ store }) => store.notifications.register(sellerId, environment ?? "*", "control", registrations));
  return { status: 201, json: { url, sellerId, environment: environment ?? "*" } };
}

/** What was sent and how it was answered; `body` is the envelope byte for byte. */
export function listNotifications({ world, url, query }: ControlCall): ControlAnswer {
  const sellerId = query.get("sellerId");
  const rows = world.store.notifications.all().filter((row) => sellerId === null || row.sellerId === sellerId);
  const json = rows.map(({ createdAt, nextTryAt, ...row }) => ({
    ...row,
    body: sealed(row.body, identityOf(world.store), url),
    createdAt: new Date(createdAt).toISOString(),
    nextTryAt: nextTryAt === null ? null : new Date(nextTryAt).toISOString(),
    delivered: row.lastStatus !== null && row.lastStatus >= 200 && row.lastStatus < 300,
  }));
  return { status: 200, json };
}
