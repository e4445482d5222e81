import type { Page } from '@playwright/test';
import { expect, test } from './harness';
import { walks } from './screens';

/** 1280×800 at 200 %, and a window between the widths at which panes fold. */
const sizes = [
  { width: 640, height: 400 },
  { width: 900, height: 700 },
] as const;

/** What reaches beyond the window and cannot be scrolled to, or can only by scrolling sideways. */
const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const says = (element: Element) =>
      `${element.tagName.toLowerCase()} ${element.getAttribute('role') ?? ''} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 24)}”`;
    const found: string[] = [];
    const root = document.scrollingElement;
    if (root && (root.scrollWidth > innerWidth || root.scrollHeight > innerHeight))
      found.push('the page scrolls');
    // Tables, charts and code are as wide as they are; a line that a field holds scrolls in it.
    const mayBeWide = 'table, [role="grid"], [role="table"], pre, code, svg, input, textarea';
    const wide = (element: Element) =>
      element.matches(mayBeWide) ||
      element.closest(mayBeWide) !== null ||
      element.querySelector(mayBeWide) !== null;
    const shown = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      element.closest('.visually-hidden, [aria-hidden="true"]') === null;
    for (const element of document.querySelectorAll('body *')) {
      if (!shown(element)) continue;
      const { overflowX } = getComputedStyle(element);
      if (/auto|scroll/.test(overflowX) && element.scrollWidth > element.clientWidth + 1 && !wide(element))
        found.push(`scrolls sideways: ${says(element)}`);
    }
    const modal = document.querySelector('dialog[open]') ?? document;
    for (const control of modal.querySelectorAll(
      'button, a, input, select, textarea, [role="option"], [role^="menuitem"]',
    )) {
      // Cards stand level with their text and move with it.
      if (
        !shown(control) ||
        control.closest('[data-pane="annotations"]') ||
        wide(control.parentElement ?? control)
      )
        continue;
      const box = control.getBoundingClientRect();
      if (box.width === 0 || box.height === 0) continue;
      let scrolls = false;
      for (let above = control.parentElement; above && !scrolls; above = above.parentElement) {
        const { overflowY } = getComputedStyle(above);
        scrolls = /auto|scroll/.test(overflowY) && above.scrollHeight > above.clientHeight;
      }
      const sideways = box.left < -1 || box.right > innerWidth + 1;
      const upright = !scrolls && (box.top < -1 || box.bottom > innerHeight + 1);
      if (sideways || upright) found.push(`outside the window: ${says(control)}`);
    }
    return [...new Set(found)];
  });

for (const size of sizes) {
  for (const [name, stops] of Object.entries(walks)) {
    test(`nothing is cut off at ${size.width}×${size.height}: ${name}`, async ({ app, page }) => {
      test.setTimeout(240_000);
      await page.setViewportSize(size);
      for (const [stop, go] of stops) {
        await test.step(stop, async () => {
          await go(page, app);
          await page.waitForTimeout(300);
          expect.soft(await cutOff(page), stop).toEqual([]);
        });
      }
    });
  }
}
