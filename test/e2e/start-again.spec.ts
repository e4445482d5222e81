import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, launchApp, test, type ZhangjuWindow } from './harness';

test('the store is started again when it crashes, and the page goes on', async ({ app, page }) => {
  app.problems.expect(/./);
  const killed = await app.electron.evaluate(({ app: application }) => {
    const store =
      application.getAppMetrics().find(({ serviceName }) => serviceName?.includes('store') ?? false) ??
      application.getAppMetrics().find(({ name }) => name?.includes('store') ?? false);
    if (store) process.kill(store.pid, 'SIGKILL');
    return store !== undefined;
  });
  expect(killed).toBe(true);
  const ask = () =>
    page.evaluate(async () => {
      const reply = await (window as unknown as ZhangjuWindow).zhangju.call('settings:get', {});
      return reply.ok ? 'answered' : reply.error?.code;
    });
  await expect.poll(ask, { timeout: 10_000 }).toBe('answered');
});

test('the page is brought back when its process dies', async ({ app }) => {
  app.problems.expect(/./);
  await app.electron.evaluate(({ webContents }) => {
    webContents.getAllWebContents()[0]!.forcefullyCrashRenderer();
  });
  const isBack = () =>
    app.electron.evaluate(({ webContents }) =>
      Promise.race([
        webContents
          .getAllWebContents()[0]!
          .executeJavaScript("document.querySelector('[data-address]') !== null")
          .catch(() => false),
        // A page without a process never answers.
        new Promise((resolve) => setTimeout(() => resolve(false), 300)),
      ]),
    );
  await expect.poll(isBack, { timeout: 15_000 }).toBe(true);
});

test('what the page still writes while its window closes is stored', async () => {
  const place = mkdtempSync(join(tmpdir(), 'zhangju-close-'));
  const options = { libraryDir: join(place, 'library'), userDataDir: join(place, 'state') };
  const first = await launchApp(options);
  await first.page.evaluate(() => {
    window.addEventListener('pagehide', () => {
      void (window as unknown as ZhangjuWindow).zhangju.call('settings:set', { fontSize: 23 });
    });
  });
  const ended = new Promise((resolve) => first.electron.process().once('exit', resolve));
  await first.page
    .evaluate(() => (window as unknown as ZhangjuWindow).zhangju.host['windowControl']!('close'))
    .catch(() => {});
  expect(await ended).toBe(0);
  await first.close();

  const second = await launchApp(options);
  const reply = await second.page.evaluate(() =>
    (window as unknown as ZhangjuWindow).zhangju.call('settings:get', {}),
  );
  await second.close();
  rmSync(place, { recursive: true, force: true, maxRetries: 5 });
  expect(reply).toMatchObject({ ok: true, value: { fontSize: 23 } });
});
