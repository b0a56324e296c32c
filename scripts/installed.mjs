// Whether node_modules holds what package-lock.json asks for. npm writes node_modules/.package-lock.json last, so an
// interrupted installation has none; comparing the two also notices a `git pull` that changed the lock file.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

export const installedMatchesLock = (root) => describeMismatch(root) === null;

/** Why an installation is needed, in a few words; null when it is not. */
export function describeMismatch(root) {
  const hidden = path.join(root, "node_modules", ".package-lock.json");
  if (!existsSync(hidden)) return "node_modules is missing or incomplete";
  const wanted = packagesIn(path.join(root, "package-lock.json"));
  const installed = packagesIn(hidden);
  const differs = Object.entries(wanted).find(([where, entry]) => where !== "" && !satisfied(entry, installed[where]));
  return differs ? `package-lock.json asks for another ${differs[0].replace(/^.*node_modules\//, "")}` : null;
}

const packagesIn = (file) => JSON.parse(readFileSync(file, "utf8")).packages ?? {};

/** An optional package may be absent: npm leaves out those made for other machines. */
function satisfied(wanted, installed) {
  if (!installed) return Boolean(wanted.optional || wanted.devOptional || wanted.peer);
  return installed.version === wanted.version && installed.integrity === wanted.integrity;
}
