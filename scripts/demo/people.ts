import type { Role } from "@/db/schema";

export type DemoPerson = { email: string; name: string; role: Role; password: string };

// Known to everybody who reads this: the demo serves its own machine only, and moves no real money.
const password = "harbour-lantern-42";

/** One of each role. */
export const people: DemoPerson[] = [
  { email: "nora@harborgoods.example", name: "Nora Lindgren", role: "admin", password },
  { email: "tomas@harborgoods.example", name: "Tomás Arce", role: "operator", password },
  { email: "aiko@harborgoods.example", name: "Aiko Tanabe", role: "agent", password },
  { email: "ruth@harborgoods.example", name: "Ruth Adeyemi", role: "auditor", password },
  { email: "ben@harborgoods.example", name: "Ben Whitlock", role: "viewer", password },
];
