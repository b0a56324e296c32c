import type { World } from "../world";
import { refuse, type Refusal } from "./errors";
import { throttled } from "./faults";
import type { Admitted } from "./front-door";
import type { Section } from "./sections";

const switchOf = (sellerId: string) => `throttle:${sellerId}`;

/** A seller's own switch goes before everybody's. */
const isThrottled = ({ store }: World, sellerId: string) =>
  (store.meta.get(switchOf(sellerId)) ?? store.meta.get(switchOf("*")) ?? "on") === "on";

export const switchThrottle = ({ store }: World, enabled: boolean, sellerId = "*") =>
  store.meta.set(switchOf(sellerId), enabled ? "on" : "off");

const keyOf = ({ environment }: Section, { action, sellerId, accessKeyId }: Admitted): string =>
  [environment, action, sellerId, accessKeyId].join(" ");

/** As after a long rest; of one seller, or of all. */
export const refillQuotas = ({ throttle }: World, sellerId?: string): void =>
  throttle.clear((key) => sellerId === undefined || key.split(" ")[2] === sellerId);

/** Takes one request out of the caller's quota, per operation, seller and key (wire 3.3). */
export function spendQuota(
  world: World,
  section: Section,
  admitted: Admitted,
): { refusal?: Refusal; headers: Record<string, string> } {
  const { operation, sellerId } = admitted;
  if (!isThrottled(world, sellerId)) return { headers: {} };
  const key = keyOf(section, admitted);
  const bucket = operation.bucket ?? world.settings.quotas[section.environment][operation.quota];
  if (!world.throttle.admit(key, bucket)) return { refusal: throttled, headers: {} };
  if (operation.perHour === undefined) return { headers: {} };
  const { admitted: within, remaining, resetsOn } = world.throttle.spendHourly(key, operation.perHour);
  const headers = {
    "x-mws-quota-max": operation.perHour.toFixed(1),
    "x-mws-quota-remaining": remaining.toFixed(1),
    "x-mws-quota-resetsOn": new Date(resetsOn).toISOString(),
  };
  return within ? { headers } : { refusal: refuse("QuotaExceeded", "The hourly quota is used up."), headers };
}
