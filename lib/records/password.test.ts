import { expect, test } from "vitest";
import {
  checkPassword,
  generatePassword,
  hashOneTimePassword,
  hashPassword,
  isOneTime,
  passwordProblem,
} from "./password";

const now = new Date("2025-11-20T09:00:00Z");

test("a password is kept as argon2id with at least OWASP's minimum", async () => {
  const stored = await hashPassword("correct horse battery");
  const [, memory, passes] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=1\$/.exec(stored)!;
  expect(Number(memory)).toBeGreaterThanOrEqual(19_456);
  expect(Number(passes)).toBeGreaterThanOrEqual(2);
  expect(await checkPassword(stored, "correct horse battery", now)).toBe("right");
  expect(await checkPassword(stored, "correct horse batterz", now)).toBe("wrong");
});

test("the same letters typed composed or decomposed are the same password", async () => {
  const stored = await hashPassword("Blåbärssylt på bordet".normalize("NFC"));
  expect(await checkPassword(stored, "Blåbärssylt på bordet".normalize("NFD"), now)).toBe("right");
});

test("a one-time password is right until it expires", async () => {
  const stored = await hashOneTimePassword("correct horse battery", now);
  expect(isOneTime(stored)).toBe(true);
  expect(isOneTime(await hashPassword("correct horse battery"))).toBe(false);
  expect(await checkPassword(stored, "correct horse battery", new Date("2025-11-23T08:59:59Z"))).toBe("right");
  expect(await checkPassword(stored, "correct horse battery", new Date("2025-11-23T09:00:00Z"))).toBe("expired");
  expect(await checkPassword(stored, "something else here", new Date("2025-11-23T09:00:00Z"))).toBe("wrong");
});

test("an unknown person takes about as long as a wrong password", async () => {
  const stored = await hashPassword("correct horse battery");
  const time = async (of: string | null) => {
    await checkPassword(of, "guess", now);
    const start = performance.now();
    for (let i = 0; i < 5; i++) expect(await checkPassword(of, "guess guess guess", now)).toBe("wrong");
    return performance.now() - start;
  };
  const [known, unknown] = [await time(stored), await time(null)];
  expect(unknown).toBeGreaterThan(known / 3);
});

for (const [password, problem] of [
  ["short", /at least 12/],
  ["aaaaaaaaaaaaaaaa", /wider variety/],
  ["ines.duarte rocks!", /e-mail/],
  ["x".repeat(300), /at most 256/],
  ["four unrelated words", null],
] as const)
  test(`"${password.slice(0, 20)}" ${problem ? "is refused" : "will do"}`, () => {
    const found = passwordProblem(password, "ines.duarte@harbourpine.example");
    if (problem) expect(found).toMatch(problem);
    else expect(found).toBeNull();
  });

test("generated passwords differ and are accepted", () => {
  const made = Array.from({ length: 50 }, generatePassword);
  expect(new Set(made).size).toBe(50);
  for (const password of made) expect(passwordProblem(password, "ines.duarte@harbourpine.example")).toBeNull();
});
