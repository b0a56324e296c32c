import { lookUp } from "../look-up";
import { refuse, type Refusal } from "./errors";

/** Bad luck on order (architecture 7): whether the call is carried out, and what the caller gets to see of it. */
type Fault = { carriedOut: boolean; seen: "answer" | "nothing" | "garbage" | Refusal; delayMs: number };

const internal = refuse("InternalServerError", "An internal error has occurred.");
const unavailable = refuse("ServiceUnavailable", "The service is temporarily unavailable. Please try again later.");
export const throttled = refuse("RequestThrottled", "Request is throttled");

const faults: Record<string, Fault> = {
  "drop-before": { carriedOut: false, seen: "nothing", delayMs: 0 },
  "drop-after": { carriedOut: true, seen: "nothing", delayMs: 0 },
  "500-before": { carriedOut: false, seen: internal, delayMs: 0 },
  "500-after": { carriedOut: true, seen: internal, delayMs: 0 },
  "503": { carriedOut: false, seen: unavailable, delayMs: 0 },
  "503-throttled": { carriedOut: false, seen: throttled, delayMs: 0 },
  garbage: { carriedOut: true, seen: "garbage", delayMs: 0 },
};
export const noFault: Fault = { carriedOut: true, seen: "answer", delayMs: 0 };

/** A slow call is carried out at once; only its answer is late. Undefined for a mode that does not exist. */
export function faultNamed(mode: string): Fault | undefined {
  const slow = /^slow:(\d{1,7})$/.exec(mode);
  return slow ? { ...noFault, delayMs: Number(slow[1]) } : lookUp(faults, mode);
}
export const faultModes = [...Object.keys(faults), "slow:MS"];
