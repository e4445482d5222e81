import { test as base, type Page } from '@playwright/test';
import { expect, launchApp, type LaunchedApp } from '../harness';

/**
 * `test` for the border: one running application for all of them; a test that fails gets its
 * successors a new one. Whatever a test tried, the page is still the application's own and the only one, and nothing was provoked
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
    app.problems.clear();
    await use(app.page);
    await app.page.evaluate(() => {
      for (const left of document.querySelectorAll('body > :not(#root), head > meta[http-equiv]'))
        left.remove();
    });
    // Windows that the test itself made take a moment to go.
    await expect.poll(() => shownPages(app)).toEqual(['app://zhangju/']);
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
