import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import type { Store } from "../store/store";

/** DER: a tag, a length, the content. */
function der(tag: number, ...content: Buffer[]): Buffer {
  const body = Buffer.concat(content);
  if (body.length < 128) return Buffer.concat([Buffer.from([tag, body.length]), body]);
  const length = Buffer.from(body.length.toString(16).padStart(4, "0"), "hex");
  return Buffer.concat([Buffer.from([tag, 0x82]), length, body]);
}
const sequence = (...content: Buffer[]) => der(0x30, ...content);
const objectId = (hex: string) => der(0x06, Buffer.from(hex, "hex"));
const utcTime = (text: string) => der(0x17, Buffer.from(text));

const sha256WithRsa = sequence(objectId("2a864886f70d01010b"), der(0x05));
/** The name every SDK wants to read in it (domain 5.5, step 5). */
const name = sequence(der(0x31, sequence(objectId("550403"), der(0x0c, Buffer.from("sns.amazonaws.com")))));
const isAuthority = sequence(
  objectId("551d13"),
  der(0x01, Buffer.from([0xff])),
  der(0x04, sequence(der(0x01, Buffer.from([0xff])))),
);

/** A certificate that vouches for itself, valid wherever a stand-in's clock may point. */
function selfSignedCertificate(privateKeyPem: string): string {
  const privateKey = createPrivateKey(privateKeyPem);
  const publicKey = createPublicKey(privateKey).export({ type: "spki", format: "der" });
  const serial = Buffer.concat([Buffer.from([1]), randomBytes(8)]);
  const toBeSigned = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, serial),
    sha256WithRsa,
    name,
    sequence(utcTime("120101000000Z"), utcTime("491231235959Z")),
    name,
    publicKey,
    der(0xa3, sequence(isAuthority)),
  );
  const signature = der(0x03, Buffer.from([0]), sign("sha256", toBeSigned, privateKey));
  const body = sequence(toBeSigned, sha256WithRsa, signature).toString("base64").replace(/.{64}/g, "$&\n");
  return `-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----\n`;
}

export type Identity = { privateKey: string; certificate: string; fileName: string };

/** Made when first needed, and the same ever after. */
export function identityOf({ meta }: Store): Identity {
  const known = meta.get("notificationIdentity");
  if (known !== undefined) return JSON.parse(known) as Identity;
  const { privateKey } = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
    publicKeyEncoding: { type: "spki", format: "pem" },
  });
  const fileName = `SimpleNotificationService-${randomBytes(16).toString("hex")}.pem`;
  const identity = { privateKey, certificate: selfSignedCertificate(privateKey), fileName };
  meta.set("notificationIdentity", JSON.stringify(identity));
  return identity;
}
