import { appendAudit } from "@/db/audit";
import { by, type AdminContext } from "./admin-context";

type Ask = { chain: string; action: "audit.verified" | "audit.exported"; facts: Record<string, unknown> };

/** Reading the log in whole is itself written in it. */
export const recordAuditRead = (context: Pick<AdminContext, "db" | "person">, entry: Ask): Promise<void> =>
  context.db.transaction((tx) => appendAudit(tx, { ...entry, ...by(context) }));
