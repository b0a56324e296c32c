/** Sandbox simulations: a note whose JSON makes Amazon's sandbox play a bad ending (domain reference 4.2). */
export type Simulation = { label: string; note: string };

const simulate = (label: string, ending: Record<string, string | number>): Simulation => ({
  label,
  note: JSON.stringify({ SandboxSimulation: ending }),
});
const declined = (reason: string, more: Record<string, string | number> = {}) => ({
  State: "Declined",
  ReasonCode: reason,
  ...more,
});
const suspended = { PaymentMethodUpdateTimeInMins: 1 };
const amazonClosed = { State: "Closed", ReasonCode: "AmazonClosed" };

export const simulations = {
  authorize: [
    simulate("Card refused, order suspended", declined("InvalidPaymentMethod", suspended)),
    simulate("Card refused, may work later", declined("InvalidPaymentMethod", { ...suspended, SoftDecline: "true" })),
    simulate("Rejected by Amazon, order closed", declined("AmazonRejected")),
    simulate("No answer in time", declined("TransactionTimedOut")),
    simulate("Hold runs out after a minute", {
      State: "Closed",
      ReasonCode: "ExpiredUnused",
      ExpirationTimeInMins: 1,
    }),
    simulate("Hold closed by Amazon", amazonClosed),
  ],
  capture: [
    simulate("Pending first, then Completed", { State: "Pending" }),
    simulate("Rejected by Amazon", declined("AmazonRejected")),
    simulate("Capture closed by Amazon", amazonClosed),
  ],
  refund: [simulate("Rejected by Amazon", declined("AmazonRejected"))],
  closeOrder: [simulate("Closed by Amazon", amazonClosed)],
  setDetails: [simulate("Payment method not allowed", { Constraint: "PaymentMethodNotAllowed" })],
} satisfies Record<string, Simulation[]>;

/** A note as people read it: one that plays an ending is named by it, in Amazon's words. */
export function noteInWords(note: string): string {
  const { State, ReasonCode, Constraint } = readSimulation(note);
  const played = [State, ReasonCode, Constraint].filter((word) => typeof word === "string");
  return played.length > 0 ? `Simulated: ${played.join(" ")}` : `“${note}”`;
}

function readSimulation(note: string): Record<string, unknown> {
  if (!note.includes("SandboxSimulation")) return {};
  try {
    const { SandboxSimulation, ...others } = JSON.parse(note) as Record<string, unknown>;
    return Object.keys(others).length === 0 ? (Object(SandboxSimulation) as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
