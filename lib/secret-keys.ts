import { env } from "./env";
import { readSecretKeys, type SecretKeys } from "./records/secrets";

let known: SecretKeys | undefined;

/** The keys that this installation seals with. */
export const secretKeys = (): SecretKeys => (known ??= readSecretKeys(env().TILLWAY_SECRET_KEY));
