import type { CallRow } from "@/lib/queries/order-timeline";
import type { CallFace } from "./call-details";

/** "200 OK", "503 RequestThrottled", "500 not understood", "no answer", "not sent". */
export function faceOf({ id, action, status, code, outcome, durationMs }: CallRow): CallFace {
  const ok = outcome === "done";
  const sent = outcome !== "notSent";
  const unanswered = sent ? "no answer" : "not sent";
  const words = status === null ? (code ?? unanswered) : `${status} ${code ?? (ok ? "OK" : "not understood")}`;
  return { id, action, status: words, ok, sent, durationMs };
}
