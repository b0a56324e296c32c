import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { describeIntent, stopShipmentLook, unknownLook, type IntentState } from "@/lib/payments/words";
import { authorizationLooks } from "@/lib/payments/words/authorization";
import { captureLooks } from "@/lib/payments/words/capture";
import { orderLooks } from "@/lib/payments/words/order-reference";
import { refundLooks } from "@/lib/payments/words/refund";

const drawn = readFileSync(new URL("./state-icon.tsx", import.meta.url), "utf8");
const intentStates: IntentState[] = [
  "held",
  "requested",
  "sending",
  "unanswered",
  "accepted",
  "refused",
  "needs_person",
  "withdrawn",
];
const looks = [
  ...[orderLooks, authorizationLooks, captureLooks, refundLooks].flatMap((states) => Object.values(states)),
  ...intentStates.map((state) => describeIntent({ state })),
  describeIntent({ state: "requested", waitingFor: "RequestThrottled" }),
  describeIntent({ state: "refused", errorCode: null }),
  stopShipmentLook,
  unknownLook,
];

test.each([...new Set(looks.map(({ icon }) => icon))])("the icon %s is drawn", (icon) =>
  expect(drawn).toContain(`lucide-react/icons/${icon}"`),
);
