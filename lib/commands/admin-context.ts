import type { AuditEntry } from "@/db/audit";
import type { Database } from "@/db/client";
import type { SecretKeys } from "@/lib/records/secrets";
import type { TestConnection } from "./context";

/** What commands about accounts and people work with. Their callers have proven the person and the role. */
export type AdminContext = {
  db: Database;
  person: { userId: string; name: string; email: string };
  secretKeys: SecretKeys;
  testConnection: TestConnection;
};

/** Who did it, with the name as it was then. */
export const by = ({ person }: Pick<AdminContext, "person">): Pick<AuditEntry, "actorId" | "personal"> => ({
  actorId: person.userId,
  personal: { actorName: person.name, actorEmail: person.email },
});
