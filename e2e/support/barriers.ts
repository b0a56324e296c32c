import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** What another theme can change: everything else is the same document. */
const ofColour = ["color-contrast", "link-in-text-block"];

/** Nothing on the page as it stands, in light and dark, on a desk and on a phone, keeps anybody out or sticks out. */
export async function expectNoBarrierInAnyLook(page: Page): Promise<void> {
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    const whole = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width, height: Math.max(900, whole) }); // or the tab bar lies over what one could scroll up
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const axe = new AxeBuilder({ page }).exclude("option"); // drawn by the browser, hundreds of them
      const { violations } = await (
        colorScheme === "light" ? axe.withTags(standards) : axe.withRules(ofColour)
      ).analyze();
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html} (${node.failureSummary})`).join(" ")}`,
      );
      expect(found, `${page.url()} at ${width} px in ${colorScheme}`).toEqual([]);
    }
    const fits = await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
    expect(fits, `${page.url()} fits in ${width} px`).toBe(true);
  }
}
