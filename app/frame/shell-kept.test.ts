import { existsSync, globSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

// A fault must not take the way to everything else away: between a page and the layout that draws the shell stands an error.tsx.
const app = path.resolve(import.meta.dirname, "..");

for (const shell of ["[account]/[environment]", "settings"])
  for (const page of globSync("**/page.tsx", { cwd: path.join(app, shell) }))
    test(`the shell stays when ${shell}/${page} fails`, () => {
      expect(existsSync(path.join(app, shell, "layout.tsx"))).toBe(true);
      const between = foldersOf(path.dirname(page)).map((folder) => path.join(app, shell, folder, "error.tsx"));
      expect(between.some((file) => existsSync(file))).toBe(true);
    });

/** "a/b" is in "", "a" and "a/b". */
function foldersOf(folder: string): string[] {
  const steps = folder === "." ? [] : folder.split(path.sep);
  return ["", ...steps.map((_, index) => steps.slice(0, index + 1).join(path.sep))];
}
