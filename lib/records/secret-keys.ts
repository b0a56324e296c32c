import { env } from "@/lib/env";
import { readSecretKeys, type SecretKeys } from "./secrets";

let known: SecretKeys | undefined;

/** The keys that this installation seals with. */
export const secretKeys = (): SecretKeys => (known ??= readSecretKeys(env().TILLWAY_SECRET_KEY));
