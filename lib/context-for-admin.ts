import "server-only";
import { amazonPorts } from "@/lib/amazon";
import type { Person } from "@/lib/auth/current-person";
import type { AdminContext } from "@/lib/commands/admin-context";
import { database } from "@/lib/context";
import { secretKeys } from "@/lib/secret-keys";

/** What commands about accounts and people work with. */
export const contextForAdmin = ({ userId, name, email }: Person): AdminContext => {
  const db = database();
  return {
    db,
    person: { userId, name, email },
    secretKeys: secretKeys(),
    testConnection: amazonPorts(db).testConnection,
  };
};
