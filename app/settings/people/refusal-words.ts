import type { ChangePersonRefusal } from "@/lib/commands/change-person";

const words: Record<ChangePersonRefusal["why"], string> = {
  noSuchPerson: "This person’s state changed meanwhile. Load the page again.",
  yourself:
    "Nobody changes their own role, resets their own password or disables themselves. Ask another administrator.",
  lastAdmin: "This is the last administrator. Make somebody else one first.",
};

export const explainPerson = (refusal: ChangePersonRefusal): string => words[refusal.why];
