import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { deriveKeys, open, readSecretKeys, seal } from "./secrets";

const key = () => randomBytes(32).toString("base64");
const keys = readSecretKeys(key());
const account = "0c7f9f0e-3c5d-4b0c-9d55-0f7a8e9a1b11";

test("whatever is sealed opens again, and no two sealings look alike", () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 1 }), (secret, owner) => {
      const sealed = seal(keys, owner, secret);
      expect(open(keys, owner, sealed)).toBe(secret);
      expect(seal(keys, owner, secret)).not.toBe(sealed);
    }),
  );
});

test("a sealed secret doesn't contain the secret", () => {
  const sealed = seal(keys, account, "made-up-secret-access-key");
  expect(sealed).not.toContain("made-up");
  expect(Buffer.from(sealed.split(".")[3]!, "base64url").toString()).not.toContain("made-up");
});

test("it opens for its own account only", () => {
  const sealed = seal(keys, account, "s3cret");
  expect(() => open(keys, "another-account", sealed)).toThrow();
});

test("another key doesn't open it, whatever its id says", () => {
  const sealed = seal(keys, account, "s3cret");
  expect(() => open(readSecretKeys(key()), account, sealed)).toThrow();
  expect(() => open(readSecretKeys(`2:${key()}`), account, sealed)).toThrow(/key "1"/);
});

test("any changed character is noticed", () => {
  const sealed = seal(keys, account, "s3cret");
  const [version, id, nonce, body, tag] = sealed.split(".") as [string, string, string, string, string];
  const turned = (part: string) => (part[0] === "A" ? "B" : "A") + part.slice(1);
  for (const changed of [
    [version, id, turned(nonce), body, tag],
    [version, id, nonce, turned(body), tag],
    [version, id, nonce, body, turned(tag)],
    [version, id, nonce, body, tag.slice(0, 6)],
    [version, id, nonce, body],
    ["v2", id, nonce, body, tag],
  ])
    expect(() => open(keys, account, changed.join("."))).toThrow();
});

test("after rotation the new key seals and the old one still opens", () => {
  const [old, fresh] = [key(), key()];
  const sealed = seal(readSecretKeys(`a:${old}`), account, "s3cret");
  const both = readSecretKeys(`b:${fresh}, a:${old}`);
  expect(open(both, account, sealed)).toBe("s3cret");
  expect(seal(both, account, "s3cret")).toMatch(/^v1\.b\./);
});

for (const bad of ["", "dG9vIHNob3J0", `a:${key()},a:${key()}`, "not base64 !!"])
  test(`"${bad.slice(0, 16)}" is not a list of keys`, () => expect(() => readSecretKeys(bad)).toThrow());

test("derived keys differ by purpose and by key", () => {
  const two = readSecretKeys(`b:${key()},a:${key()}`);
  const all = [...deriveKeys(two, "sessions"), ...deriveKeys(two, "other")];
  expect(new Set(all).size).toBe(4);
  expect(deriveKeys(two, "sessions")).toEqual(all.slice(0, 2));
});
