import { readAmount } from "../money";
import type { Money } from "../model";
import { readTime } from "./time-text";

/** Reads an operation's checked parameters. What was checked cannot be malformed any more. */
export function givenBy(parameters: ReadonlyMap<string, string>) {
  const optional = (name: string) => parameters.get(name);
  const required = (name: string) => {
    const value = parameters.get(name);
    if (value === undefined) throw new Error(`${name} was not declared required`);
    return value;
  };
  const money = (name: string): Money | undefined => {
    const [amount, currencyCode] = [optional(`${name}.Amount`), optional(`${name}.CurrencyCode`)];
    return amount === undefined || currencyCode === undefined
      ? undefined
      : (readAmount(amount, currencyCode) ?? undefined);
  };
  /** `Name.1`, `Name.2`, …: positions in numeric order. */
  const list = (name: string): string[] =>
    [...parameters]
      .flatMap(([key, value]) =>
        key.startsWith(`${name}.`) ? [[Number(key.slice(name.length + 1)), value] as const] : [],
      )
      .sort(([a], [b]) => a - b)
      .map(([, value]) => value);
  return {
    parameters,
    optional,
    required,
    money,
    requiredMoney(name: string): Money {
      const value = money(name);
      if (!value) throw new Error(`${name} was not declared required`);
      return value;
    },
    flag: (name: string): boolean | undefined =>
      optional(name)?.toLowerCase() === "true" || (optional(name) ? false : undefined),
    time: (name: string): number | undefined => readTime(optional(name) ?? "") ?? undefined,
    list,
    listOrNothing: (name: string): string[] | undefined => (list(name).length > 0 ? list(name) : undefined),
    /** The positions that any parameter of a list of structures names, in numeric order. */
    positions: (name: string): number[] =>
      [...new Set([...parameters.keys()].flatMap((key) => positionIn(key, name)))].sort((a, b) => a - b),
  };
}
export type Given = ReturnType<typeof givenBy>;

const positionIn = (key: string, name: string): number[] =>
  key.startsWith(`${name}.`) ? [Number(key.slice(name.length + 1).split(".")[0])] : [];
