import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

/** The first key seals; all of them open. */
export type SecretKeys = readonly { id: string; key: Buffer }[];

/**
 * Reads "base64" or "id:base64,id:base64": 32 bytes each, the newest first. To rotate, put a new one in front and keep
 * the old ones until every secret has been entered again.
 */
export function readSecretKeys(text: string): SecretKeys {
  const keys = text.split(",").map((part) => {
    const [, id = "1", base64 = ""] = /^\s*(?:([A-Za-z0-9_-]{1,32}):)?([A-Za-z0-9+/_-]+={0,2})\s*$/.exec(part) ?? [];
    const key = Buffer.from(base64, "base64");
    if (key.length !== 32)
      throw new Error("A secret key must be 32 bytes in base64, such as `openssl rand -base64 32` prints.");
    return { id, key };
  });
  if (new Set(keys.map((k) => k.id)).size !== keys.length) throw new Error("Two secret keys have the same id.");
  return keys;
}

/** AES-256-GCM. `owner` is authenticated with it: a ciphertext moved to another row doesn't open. */
export function seal(keys: SecretKeys, owner: string, secret: string): string {
  const { id, key } = keys[0]!;
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(owner));
  const body = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return ["v1", id, ...[nonce, body, cipher.getAuthTag()].map((part) => part.toString("base64url"))].join(".");
}

/** Throws when no key fits, or when anything was changed: that is never an expected answer. */
export function open(keys: SecretKeys, owner: string, sealed: string): string {
  const [version, id, nonce, body, tag] = sealed.split(".");
  const key = keys.find((k) => k.id === id)?.key;
  if (version !== "v1" || !nonce || body === undefined || !tag) throw new Error("A sealed secret is damaged.");
  if (!key)
    throw new Error(`A secret was sealed with the key "${id}", which TILLWAY_SECRET_KEY doesn't have any more.`);
  const decipher = createDecipheriv("aes-256-gcm", key, Buffer.from(nonce, "base64url"), { authTagLength: 16 });
  decipher.setAAD(Buffer.from(owner)).setAuthTag(Buffer.from(tag, "base64url"));
  return Buffer.concat([decipher.update(Buffer.from(body, "base64url")), decipher.final()]).toString("utf8");
}

/** Keys for other purposes, one per purpose, so that none of them is ever used for two. */
export const deriveKeys = (keys: SecretKeys, purpose: string): string[] =>
  keys.map(({ key }) => Buffer.from(hkdfSync("sha256", key, "", `tillway ${purpose}`, 32)).toString("base64url"));
