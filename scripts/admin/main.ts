import { parseArgs } from "node:util";
import { createFirstAdmin } from "@/lib/commands/create-first-admin";
import { database } from "@/lib/context";
import { requireEnv } from "@/lib/env";
import { generatePassword } from "@/lib/records/password";

// npm run admin -- --email nora@example.com --name "Nora Lindgren" --organization "Harbor Goods"
// For whoever can reach the database: makes the first administrator while there is nobody, and shows the password once.

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { email: { type: "string" }, name: { type: "string" }, organization: { type: "string" } },
  });
  const { email, name, organization } = values;
  if (!email || !name || !organization) {
    console.error('Say who: npm run admin -- --email you@example.com --name "Your Name" --organization "Your Company"');
    return 1;
  }
  requireEnv();
  const db = database();
  const password = generatePassword();
  const made = await createFirstAdmin({ db }, { organizationName: organization, email, name, password });
  await db.$client.end();
  if (!made.ok) {
    console.error("Somebody can sign in already. Administrators add people under Settings.");
    return 1;
  }
  console.log(`${email} is the administrator. The password, shown this once: ${password}`);
  return 0;
}

process.exitCode = await main();
