import { expect, test as base, type Page } from '@playwright/test';
import { launchApp, type LaunchedApp, type LaunchOptions } from './launch';

interface Fixtures {
  /** `test.use({ launch: { theme: 'dark' } })` */
  readonly launch: LaunchOptions;
  /** The running application, on a new library. */
  readonly app: LaunchedApp;
  readonly page: Page;
}

/** Playwright's `test` with the running application; a test that leaves a problem fails. */
export const test = base.extend<Fixtures>({
  launch: [{}, { option: true }],
  app: async ({ launch }, use, info) => {
    const app = await launchApp(launch);
    await use(app);
    if (info.status === 'failed') {
      const png = await app.page.screenshot({ timeout: 5000 }).catch(() => null);
      if (png) await info.attach('window', { body: png, contentType: 'image/png' });
    }
    const problems = [...app.problems.list];
    await app.close();
    expect(problems).toEqual([]);
  },
  page: async ({ app }, use) => {
    await use(app.page);
  },
});

export { expect };
