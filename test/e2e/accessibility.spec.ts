import { expectAccessible, test } from './harness';
import { walks } from './screens';

for (const [name, stops] of Object.entries(walks)) {
  test(`axe finds nothing in three themes: ${name}`, async ({ app, page }) => {
    // Some twenty stops, three looks at each.
    test.setTimeout(600_000);
    for (const [stop, go] of stops) {
      await test.step(stop, async () => {
        await go(page, app);
        await page.waitForTimeout(300);
        await expectAccessible(page, stop);
      });
    }
  });
}
