import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Nothing on the page as it stands keeps anybody out. */
export async function expectNoBarrier(page: Page, look = ""): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
  expect(found, `${page.url()} ${look}`).toEqual([]);
}

/** The same in light and dark, on a desk and on a phone, where nothing may stick out either. */
export async function expectNoBarrierInAnyLook(page: Page): Promise<void> {
  for (const width of [1440, 390])
    for (const colorScheme of ["light", "dark"] as const) {
      const look = `at ${width} px in ${colorScheme}`;
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: 900 });
      await expectNoBarrier(page, look);
      const fits = await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
      expect(fits, `${page.url()} fits ${look}`).toBe(true);
    }
}
