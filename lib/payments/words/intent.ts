import type { Look } from "./description";

/** The states of our own operations (architecture, section 4). */
export type IntentState =
  "held" | "requested" | "sending" | "unanswered" | "accepted" | "refused" | "needs_person" | "withdrawn";

export type IntentDescription = Look & { label: string; sentence: string };

// prettier-ignore
const intents: Record<IntentState, IntentDescription> = {
  held:         { tone: "info", icon: "user-round-check",     label: "Needs approval",    sentence: "A second person must approve it. Nothing was sent to Amazon yet." },
  requested:    { tone: "mute", icon: "list-end",             label: "Queued",            sentence: "Saved here and about to be sent to Amazon." },
  sending:      { tone: "info", icon: "loader-circle",        label: "Sending",           sentence: "Sent to Amazon, waiting for the answer." },
  unanswered:   { tone: "unk",  icon: "circle-question-mark", label: "Unknown",           sentence: "We don’t know yet if this happened. We are asking Amazon; please don’t do it again." },
  accepted:     { tone: "good", icon: "circle-check",         label: "Accepted",          sentence: "Amazon accepted it." },
  refused:      { tone: "bad",  icon: "octagon-x",            label: "Refused by Amazon", sentence: "Amazon refused it. No money moved." },
  needs_person: { tone: "unk",  icon: "user-round-search",    label: "Needs a person",    sentence: "We could not find out whether this happened. Someone must look and decide; until then it keeps its amount reserved." },
  withdrawn:    { tone: "mute", icon: "circle-slash",         label: "Taken back",        sentence: "Nothing happened at Amazon." },
};
const waitingForLimit: IntentDescription = {
  tone: "mute",
  icon: "timer",
  label: "Waiting for Amazon’s limit",
  sentence: "Amazon takes only so many calls a second. It goes out as soon as there is room.",
};

const waitingForConnection: IntentDescription = {
  ...intents.requested,
  sentence: "Saved here. It is sent when the account’s connection works again.",
};

const endedByPerson: IntentDescription = {
  tone: "mute",
  icon: "circle-slash",
  label: "Did not happen",
  sentence: "A person looked and decided so.",
};

/** `errorCode` is null on what a person ended: Amazon refused nothing. `waitingFor` says why a queued one has not gone out. */
export type DescribedIntent = { state: IntentState; errorCode?: string | null; waitingFor?: string | null };

export function describeIntent({ state, errorCode, waitingFor }: DescribedIntent): IntentDescription {
  if (state === "requested" && isLimit(waitingFor)) return waitingForLimit;
  if (state === "requested" && waitingFor) return waitingBecause(waitingFor);
  if (state === "refused" && errorCode === null) return endedByPerson;
  return intents[state];
}

/** Amazon's word for it, and ours: the shared budget says so before Amazon has to. */
export const isLimit = (waitingFor: string | null | undefined): boolean =>
  waitingFor === "RequestThrottled" || waitingFor === "OurBudget";

/** Wire reference 8.3: nothing was done, it passes by itself, and no other call of the account is stopped. */
const delays: Record<string, string> = {
  QuotaExceeded: "Amazon’s hourly limit for this account is used up.",
  InputStreamDisconnected: "Amazon could not read the call and did nothing.",
};
/** What holds one call up; undefined where the account is paused until its keys or its clock are put right. */
export const whyDelayed = (waitingFor: string): string | undefined =>
  Object.hasOwn(delays, waitingFor) ? delays[waitingFor] : undefined;

function waitingBecause(waitingFor: string): IntentDescription {
  const why = whyDelayed(waitingFor);
  return why ? { ...intents.requested, sentence: `${why} It is sent again by itself.` } : waitingForConnection;
}
