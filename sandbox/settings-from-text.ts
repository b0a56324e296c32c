import type { Settings } from "./settings";

type Tree = Record<string, unknown>;

/** Settings changed by `name=value` texts; dots reach inside, values are JSON or plain words. A text says what is wrong. */
export function withSettings(defaults: Settings, changes: readonly string[]): Settings | string {
  const settings = structuredClone(defaults) as Tree;
  for (const change of changes) {
    const at = change.indexOf("=");
    const names = change.slice(0, Math.max(0, at)).split(".");
    const last = names.pop() ?? "";
    const holder = names.reduce<unknown>((tree, name) => (tree as Tree | undefined)?.[name], settings) as
      Tree | undefined;
    if (holder?.[last] === undefined) return `there is no setting ${change.slice(0, at < 0 ? undefined : at)}.`;
    const value = readValue(change.slice(at + 1));
    if (typeof value !== typeof holder[last]) return `${change} is not a ${typeof holder[last]}.`;
    holder[last] = value;
  }
  return settings as Settings;
}

function readValue(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
