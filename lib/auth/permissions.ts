import type { Role } from "@/db/schema";

/** What each role may do; everything not named here is refused. */
const allowed = {
  see: ["viewer", "auditor", "agent", "operator", "admin"],
  export: ["auditor", "operator", "admin"],
  seeAudit: ["auditor", "admin"],
  note: ["agent", "operator", "admin"],
  /** Bring an order in, ask Amazon for it again at once. Whoever opens one has it read anew, as a rule of the page. */
  fetch: ["agent", "operator", "admin"],
  refund: ["agent", "operator", "admin"],
  /** Authorize, capture, confirm, edit details, cancel, close. */
  moveMoney: ["operator", "admin"],
  /** Take an unsent request back; end what needs a person. */
  settle: ["operator", "admin"],
  manageAccounts: ["admin"],
  managePeople: ["admin"],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof allowed;
export const permissions = Object.keys(allowed) as Permission[];

export const can = (role: Role, permission: Permission): boolean =>
  (allowed[permission] as readonly Role[]).includes(role);

export const rolesThatCan = (permission: Permission): readonly Role[] => allowed[permission];

/** A role as people read it, and what it is for. */
export const roleWords: Record<Role, { name: string; about: string }> = {
  viewer: { name: "Viewer", about: "Sees orders and transactions. Changes nothing." },
  auditor: {
    name: "Auditor",
    about:
      "Sees and exports everything of these accounts, audit log included. Sign-ins too, if they see every account.",
  },
  agent: { name: "Agent", about: "Customer service: refunds, adds notes, brings orders in." },
  operator: { name: "Operator", about: "All that moves money: authorize, capture, refund, cancel, close. Exports." },
  admin: { name: "Administrator", about: "Everything, in every account, with people, accounts and keys." },
};
export const roles = Object.keys(roleWords) as [Role, ...Role[]];
