import { expect, test } from "vitest";
import { roles, type Role } from "@/db/schema";
import { can, permissions, rolesThatCan, type Permission } from "./permissions";

// Worked out by hand from what each role is for; `#` may, `.` may not.
// prettier-ignore
const table: Record<Permission, string> = {
  //              viewer auditor agent operator admin
  see:            "#      #       #     #        #",
  export:         ".      #       .     #        #",
  seeAudit:       ".      #       .     .        #",
  note:           ".      .       #     #        #",
  fetch:          ".      .       #     #        #",
  refund:         ".      .       #     #        #",
  moveMoney:      ".      .       .     #        #",
  settle:         ".      .       .     #        #",
  manageAccounts: ".      .       .     .        #",
  managePeople:   ".      .       .     .        #",
};

test("the table names every permission", () => expect(Object.keys(table).sort()).toEqual([...permissions].sort()));

for (const permission of permissions)
  roles.forEach((role, column) => {
    const may = table[permission].split(/ +/)[column] === "#";
    test(`${role} ${may ? "may" : "may not"} ${permission}`, () => {
      expect(can(role, permission)).toBe(may);
      expect(rolesThatCan(permission).includes(role)).toBe(may);
    });
  });

test("a role that is not in the table may nothing", () => {
  for (const permission of permissions) expect(can("owner" as Role, permission)).toBe(false);
});
