/** A token is base64 of JSON: it carries the whole question and how far it was answered, so nothing is kept for it. */
export const writeToken = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64");

export function readToken<Value>(token: string): Value | null {
  try {
    return JSON.parse(Buffer.from(token, "base64").toString()) as Value;
  } catch {
    return null;
  }
}
