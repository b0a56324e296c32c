/** Reads one JSON value, or throws a Misfit that says where it is wrong. A schema library would double the start-up time. */
export type Shape<Value> = (value: unknown, at: string) => Value;
export type Read<S> = S extends Shape<infer Value> ? Value : never;

export class Misfit extends Error {}
const misfit = (at: string, wanted: string): never => {
  throw new Misfit(`${at || "the body"} must be ${wanted}.`);
};

export const text =
  (pattern: RegExp = /^.{1,2000}$/s): Shape<string> =>
  (value, at) =>
    typeof value === "string" && pattern.test(value) ? value : misfit(at, `a string like ${String(pattern)}`);

export const number =
  (min: number, max: number): Shape<number> =>
  (value, at) =>
    typeof value === "number" && value >= min && value <= max ? value : misfit(at, `a number from ${min} to ${max}`);

export const whole =
  (min: number, max: number): Shape<number> =>
  (value, at) =>
    Number.isInteger(value) ? number(min, max)(value, at) : misfit(at, "a whole number");

export const flag: Shape<boolean> = (value, at) => (typeof value === "boolean" ? value : misfit(at, "true or false"));

export const oneOf =
  <const Value extends string>(values: readonly Value[]): Shape<Value> =>
  (value, at) =>
    values.find((candidate) => candidate === value) ?? misfit(at, `one of ${values.join(", ")}`);

export const list =
  <Value>(item: Shape<Value>): Shape<Value[]> =>
  (value, at) =>
    Array.isArray(value) ? value.map((entry, index) => item(entry, `${at}[${index}]`)) : misfit(at, "a list");

export const optional =
  <Value>(shape: Shape<Value>): Shape<Value | undefined> =>
  (value, at) =>
    value === undefined ? undefined : shape(value, at);

export const nullable =
  <Value>(shape: Shape<Value>): Shape<Value | null> =>
  (value, at) =>
    value === null ? null : shape(value, at);

export const or =
  <Value>(shape: Shape<Value>, fallback: Value): Shape<Value> =>
  (value, at) =>
    value === undefined ? fallback : shape(value, at);

type Fields = Record<string, Shape<unknown>>;
type ReadFields<F extends Fields> = { [Name in keyof F]: Read<F[Name]> };

/** Names that are not asked for are left out. */
export const object =
  <F extends Fields>(fields: F): Shape<ReadFields<F>> =>
  (value, at) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return misfit(at, "an object");
    const given = value as Record<string, unknown>;
    const read = Object.entries(fields).map(
      ([name, shape]) => [name, shape(given[name], at ? `${at}.${name}` : name)] as const,
    );
    return Object.fromEntries(read) as ReadFields<F>;
  };
