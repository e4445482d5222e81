import { expectAccessible, test } from './harness';
import { walks } from './screens';

for (const [name, stops] of Object.entries(walks)) {
  test(`axe finds nothing in four themes: ${name}`, async ({ app, page }) => {
    // Some twenty stops, four looks at each.
    test.setTimeout(400_000);
    for (const [stop, go] of stops) {
      await test.step(stop, async () => {
        await go(page, app);
        await page.waitForTimeout(300);
        await expectAccessible(page, stop);
      });
    }
  });
}
