import "server-only";
import type { Person } from "@/lib/auth/current-person";
import type { AdminContext } from "@/lib/commands/admin-context";
import { database, testConnection } from "@/lib/context";
import { secretKeys } from "@/lib/records/secret-keys";

/** What commands about accounts and people work with. */
export const contextForAdmin = ({ userId, name, email }: Person): AdminContext => ({
  db: database(),
  person: { userId, name, email },
  secretKeys: secretKeys(),
  testConnection,
});
