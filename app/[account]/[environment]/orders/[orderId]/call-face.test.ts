import { expect, test } from "vitest";
import type { CallRow } from "@/lib/queries/order-timeline";
import { faceOf } from "./call-face";

const refund: CallRow = {
  ...{ id: 7, action: "Refund", at: new Date("2026-01-05T10:00:00Z"), durationMs: 12 },
  ...{ status: 200, outcome: "done", code: null },
};

test.each([
  [{}, { status: "200 OK", ok: true, sent: true }],
  [{ outcome: "notKnown" }, { status: "200 not understood", ok: false, sent: true }],
  [
    { status: 500, outcome: "notKnown" },
    { status: "500 not understood", ok: false, sent: true },
  ],
  [
    { status: 503, outcome: "notDoneLater", code: "RequestThrottled" },
    { status: "503 RequestThrottled", ok: false },
  ],
  [
    { status: null, outcome: "notKnown" },
    { status: "no answer", ok: false, sent: true },
  ],
  [
    { status: null, outcome: "notSent" },
    { status: "not sent", ok: false, sent: false },
  ],
])("a call that ended as %o is said to have ended as %o", (ending, said) =>
  expect(faceOf({ ...refund, ...ending })).toMatchObject(said),
);
