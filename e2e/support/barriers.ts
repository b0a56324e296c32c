import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** What another theme can change: everything else is the same document. */
const ofColour = ["color-contrast", "link-in-text-block"];

type Ask = { widths?: number[]; within?: string };

/** Nothing on the page as it stands, in light and dark, on a desk and on a phone, keeps anybody out or sticks out. */
export async function expectNoBarrierInAnyLook(
  page: Page,
  { widths = [1440, 390], within = "html" }: Ask = {},
): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const whole = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width, height: Math.max(900, whole) }); // or the tab bar lies over what one could scroll up
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const axe = new AxeBuilder({ page })
        .include(within)
        .exclude("option") // drawn by the browser, hundreds of them
        .options({ resultTypes: ["violations"] })
        .setLegacyMode(); // no frames here, and so no second page to add them up in
      const { violations } = await (
        colorScheme === "light" ? axe.withTags(standards) : axe.withRules(ofColour)
      ).analyze();
      const found = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html} (${failureSummary})`),
      );
      expect(found, `${page.url()} at ${width} px in ${colorScheme}`).toEqual([]);
    }
    await expectNoSpill(page, width, within);
  }
  await page.setViewportSize({ width: 1920, height: 900 });
  await expectNoSpill(page, 1920, within);
  expect(await page.evaluate(whatMoves), `${page.url()} under reduced motion`).toEqual([]);
}

async function expectNoSpill(page: Page, width: number, within: string): Promise<void> {
  const spills = await page
    .locator(within)
    .evaluate((element) => element.scrollWidth > Math.min(element.clientWidth, innerWidth));
  expect(spills, `${page.url()} is wider than ${width} px`).toBe(false);
}

/** Elements that would take a time that somebody sees. */
function whatMoves(): string[] {
  const seconds = (times: string) => Math.max(...times.split(",").map((time) => parseFloat(time)));
  return [...document.querySelectorAll("*")]
    .filter((element) => {
      const { transitionDuration, animationName, animationDuration } = getComputedStyle(element);
      return seconds(transitionDuration) > 0 || (animationName !== "none" && seconds(animationDuration) > 0.001);
    })
    .map((element) => element.outerHTML.slice(0, 200));
}
