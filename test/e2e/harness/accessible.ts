import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const themes = ['light', 'dark', 'paper'] as const;

/**
 * Axe finds nothing on what is shown, in any theme: with every rule and no element left out. The theme is
 * put on the page past the settings, so that no step of the history comes of it.
 */
export async function expectAccessible(page: Page, what = 'what is shown'): Promise<void> {
  const before = await page.locator('html').getAttribute('data-theme');
  const found: string[] = [];
  for (const theme of themes) {
    await wear(page, theme);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    for (const { id, nodes } of violations)
      for (const { target, failureSummary } of nodes)
        found.push(`${theme}: ${id} ${target.join(' ')} ${failureSummary ?? ''}`);
  }
  await wear(page, before ?? 'light');
  expect.soft(found, what).toEqual([]);
}

/** Puts the theme on the page and waits until no colour is on its way any more. */
async function wear(page: Page, theme: string): Promise<void> {
  await page.evaluate(async (name) => {
    document.documentElement.dataset['theme'] = name;
    await new Promise(requestAnimationFrame);
    const running = document
      .getAnimations()
      .filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
    await Promise.allSettled(running.map(({ finished }) => finished));
  }, theme);
}
