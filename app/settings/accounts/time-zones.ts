import "server-only";

export type ZoneChoice = { zone: string; words: string };

const HOUR_MS = 3_600_000;
let kept: { hour: number; choices: ZoneChoice[] } | null = null;

/** Every zone with its offset now. Counting four hundred of them out takes a tenth of a second, so it is done once an hour. */
export function zoneChoices(chosen: string, now: Date): ZoneChoice[] {
  const hour = Math.floor(now.getTime() / HOUR_MS);
  if (kept?.hour !== hour)
    kept = { hour, choices: ["UTC", ...Intl.supportedValuesOf("timeZone")].map((zone) => choiceOf(zone, now)) };
  const { choices } = kept;
  // An older name of a zone is none of them, and saving something else must not change it.
  return choices.some(({ zone }) => zone === chosen) ? choices : [choiceOf(chosen, now), ...choices];
}

const choiceOf = (zone: string, now: Date): ZoneChoice => ({ zone, words: zoneInWords(zone, now) });

/** "Europe/Berlin, UTC+1 now" */
export function zoneInWords(zone: string, now: Date): string {
  if (zone === "UTC") return zone;
  const parts = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "shortOffset" }).formatToParts(now);
  const offset = parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
  return `${zone.replaceAll("_", " ")}, ${offset.replace(/^GMT(\+0$)?/, "UTC").replace("-", "−")} now`;
}
