import { test as base, type Page } from '@playwright/test';
import { expect, launchApp, type LaunchedApp } from '../harness';

/**
 * `test` for the border: one running application for all of them, a fresh page for each. Whatever a
 * test tried, the page is still the application's own and the only one, and nothing was provoked
 * that the test did not name with `app.problems.expect`.
 */
export const test = base.extend<{ readonly page: Page }, { readonly app: LaunchedApp }>({
  app: [
    async ({}, use) => {
      const app = await launchApp();
      await use(app);
      await app.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ app }, use) => {
    await app.page.reload();
    await app.page.locator('[data-address]').first().waitFor();
    app.problems.clear();
    await use(app.page);
    expect(await shownPages(app)).toEqual(['app://zhangju/']);
    expect(app.page.url()).toBe('app://zhangju/');
    expect(app.problems.list).toEqual([]);
  },
});

/** Addresses of everything that shows a page, visible or not. */
export function shownPages({ electron }: LaunchedApp): Promise<readonly string[]> {
  return electron.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .map((contents) => contents.getURL())
      .filter((url) => !url.startsWith('devtools:')),
  );
}

export { expect };
