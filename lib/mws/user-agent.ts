import { MwsInputError } from "./errors";

const LENGTH_MAX = 500; // longer is rejected by MWS (2.6)
const PRINTABLE = /^[\x20-\x7e]+$/;

/** `Name/Version (Language=TypeScript; Platform=Node/24.1.0)`, escaped as 2.6 asks. */
export function userAgent({ name, version }: { name: string; version: string }): string {
  const escapedName = name.replace(/[\\/]/g, "\\$&");
  const escapedVersion = version.replace(/[\\(]/g, "\\$&");
  const header = `${escapedName}/${escapedVersion} (Language=TypeScript; Platform=Node/${process.versions.node})`;
  if (!name || !version || !PRINTABLE.test(header))
    throw new MwsInputError("application", "needs a name and a version in printable ASCII");
  if (header.length > LENGTH_MAX)
    throw new MwsInputError("application", `makes a User-Agent of more than ${LENGTH_MAX} characters`);
  return header;
}
