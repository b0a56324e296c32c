/** Color, icon and word, always all three (icons by their lucide name). */
export type Tone = "outline" | "accent" | "warn" | "mute" | "info" | "bad" | "good" | "unk";
export type Look = { tone: Tone; icon: string };

/** `label` is Amazon's own state name; `short` fits a list; `nextStep` is null when nothing is left to do. */
export type Description = Look & { label: string; short: string; sentence: string; nextStep: string | null };

export type Line = { short: string; sentence: string; nextStep: string | null };
/** Lines by "State/Reason", or by "State" where Amazon gives no reason. */
export type Lines = Record<string, Line>;

export type StateAndReason = { state: string; reason: string | null };

export const unknownLook: Look = { tone: "mute", icon: "circle-question-mark" };
export const stopShipmentLook: Look = { tone: "warn", icon: "triangle-alert" };
const stopShipment: Line = {
  short: "Stop: do not ship",
  sentence: "Amazon noticed unusual activity here. The money itself has not changed.",
  nextStep: "Hold the parcel and contact Amazon Pay before going on.",
};

/** A state or reason that no reference names is shown as it came, never as a blank. */
export function describe({ state, reason }: StateAndReason, looks: Record<string, Look>, lines: Lines): Description {
  const look = looks[state];
  if (!look) return { ...unknownLook, label: state, ...unknownState(state) };
  const stopped = reason?.toLowerCase() === "stopshipmentatypicalauth" && look.tone !== "mute" && look.tone !== "bad";
  if (stopped) return { ...stopShipmentLook, label: state, ...stopShipment };
  return { ...look, label: state, ...(lineOf(lines, state, reason) ?? unmapped(state, reason)) };
}

function lineOf(lines: Lines, state: string, reason: string | null): Line | undefined {
  const wanted = (reason ? `${state}/${reason}` : state).toLowerCase();
  return Object.entries(lines).find(([key]) => key.toLowerCase() === wanted)?.[1];
}

const unmapped = (state: string, reason: string | null): Line => ({
  short: reason ? `Amazon gave the reason “${reason}”` : "Amazon gave no reason",
  sentence: reason
    ? `Amazon set this to ${state} and gave the reason “${reason}”, which no reference explains.`
    : `Amazon set this to ${state} and gave no reason.`,
  nextStep: reason ? "Contact Amazon Pay support if you need to know more." : null,
});

const unknownState = (state: string): Line => ({
  short: "Unknown state",
  sentence: `Amazon reports the state “${state}”, which no reference explains. Nothing can be done with it here.`,
  nextStep: "Look it up in Seller Central.",
});
