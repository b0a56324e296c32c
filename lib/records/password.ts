import { randomInt } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/** Argon2id (the package's default); more than the least that OWASP's Password Storage Cheat Sheet asks (19 MiB, 2 passes). */
const cost = { memoryCost: 32 * 1024, timeCost: 3, parallelism: 1 };
const SHORTEST = 12;
const LONGEST = 256;
const ONE_TIME_HOURS = 72;

/** What is stored: an argon2id hash, or `one-time:<expiry in ms>:` and one, which opens nothing but a change of password. */
type Stored = { hash: string; oneTimeUntil: Date | null };
export type PasswordCheck = "right" | "wrong" | "expired";

export const hashPassword = (password: string): Promise<string> => hash(password.normalize("NFKC"), cost);

export async function hashOneTimePassword(password: string, now: Date): Promise<string> {
  return `one-time:${now.getTime() + ONE_TIME_HOURS * 3_600_000}:${await hashPassword(password)}`;
}

export const isOneTime = (stored: string | null): boolean => stored?.startsWith("one-time:") ?? false;

/**
 * Takes as long for a person who doesn't exist, or has no password, as for one who has: whether an address is known
 * can't be measured.
 */
export async function checkPassword(stored: string | null, password: string, now: Date): Promise<PasswordCheck> {
  const { hash: expected, oneTimeUntil } = stored ? read(stored) : { hash: await nobodysHash(), oneTimeUntil: null };
  const same = await verify(expected, password.normalize("NFKC"));
  if (!stored || !same) return "wrong";
  return oneTimeUntil && oneTimeUntil <= now ? "expired" : "right";
}

/** Why this can't be a password, as a sentence; null when it can. */
export function passwordProblem(password: string, email: string): string | null {
  const length = [...password].length;
  if (length < SHORTEST) return `Use at least ${SHORTEST} characters. A few unrelated words are easy to remember.`;
  if (length > LONGEST) return `Use at most ${LONGEST} characters.`;
  if (new Set(password).size < 5) return "Use a wider variety of characters.";
  const name = email.split("@")[0]!.toLowerCase();
  if (name.length > 3 && password.toLowerCase().includes(name)) return "Leave your e-mail address out of the password.";
  return null;
}

/** About 99 bits, without the letters that are taken for one another. */
export function generatePassword(): string {
  const letters = "abcdefghijkmnpqrstuvwxyz23456789";
  const group = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join("");
  return Array.from({ length: 4 }, group).join("-");
}

function read(stored: string): Stored {
  const oneTime = /^one-time:(\d+):(.+)$/.exec(stored);
  return oneTime
    ? { hash: oneTime[2]!, oneTimeUntil: new Date(Number(oneTime[1])) }
    : { hash: stored, oneTimeUntil: null };
}

let nobodys: Promise<string> | undefined;
const nobodysHash = () => (nobodys ??= hashPassword(generatePassword()));
