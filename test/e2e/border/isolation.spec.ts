import { expect, test } from './border-test';

const ofNode = ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'setImmediate'];

test('every page is isolated, sandboxed and without Node', async ({ app, page: _page }) => {
  const preferences = await app.electron.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      const all = (
        contents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      ).getLastWebPreferences();
      return {
        contextIsolation: all['contextIsolation'],
        sandbox: all['sandbox'],
        nodeIntegration: all['nodeIntegration'],
        nodeIntegrationInWorker: all['nodeIntegrationInWorker'] ?? false,
        nodeIntegrationInSubFrames: all['nodeIntegrationInSubFrames'],
        webSecurity: all['webSecurity'],
        allowRunningInsecureContent: all['allowRunningInsecureContent'],
        webviewTag: all['webviewTag'],
        experimentalFeatures: all['experimentalFeatures'] ?? false,
        enableBlinkFeatures: all['enableBlinkFeatures'] ?? '',
      };
    }),
  );
  expect(preferences).toEqual([
    {
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      experimentalFeatures: false,
      enableBlinkFeatures: '',
    },
  ]);
});

test('the page has nothing of Node', async ({ page }) => {
  const found = await page.evaluate((names) => names.filter((name) => name in globalThis), ofNode);
  expect(found).toEqual([]);
});

test('a frame inside the page has nothing of Node and no bridge', async ({ app, page }) => {
  app.problems.expect(/frame-src|about:srcdoc|Refused to frame/);
  const found = await page.evaluate((names) => {
    const results: string[] = [];
    for (const source of [null, 'about:blank', '<p>text</p>']) {
      const frame = document.createElement('iframe');
      if (source === 'about:blank') frame.src = source;
      document.body.append(frame);
      const inside = frame.contentWindow as unknown as Record<string, unknown>;
      results.push(...[...names, 'zhangju', 'ipcRenderer'].filter((name) => name in inside));
      frame.remove();
    }
    return results;
  }, ofNode);
  expect(found).toEqual([]);
});

test('no worker can be started, from text or from a file of the page', async ({ app, page }) => {
  app.problems.expect(/worker|Worker|Script|TrustedScriptURL|trusted/i);
  const outcomes = await page.evaluate(async () => {
    const ownScript = document.querySelector<HTMLScriptElement>('script[src]')?.src ?? '';
    const blob = URL.createObjectURL(
      new Blob(['postMessage(typeof require + typeof process)'], { type: 'text/javascript' }),
    );
    const outcome = (start: () => Worker | SharedWorker) =>
      new Promise<string>((resolve) => {
        try {
          const worker = start();
          worker.onerror = () => resolve('refused');
          if (worker instanceof Worker) worker.onmessage = ({ data }) => resolve(String(data));
          setTimeout(() => resolve('silent'), 1500);
        } catch {
          resolve('refused');
        }
      });
    return Promise.all([
      outcome(() => new Worker(blob)),
      outcome(() => new Worker(ownScript)),
      outcome(() => new SharedWorker(blob)),
    ]);
  });
  for (const outcome of outcomes) expect(['refused', 'silent']).toContain(outcome);
  expect(outcomes).not.toContain('functionobject');
});

test('the bridge is these functions and no others', async ({ page }) => {
  const shape = await page.evaluate(() => {
    const { zhangju } = window as unknown as { zhangju: Record<string, unknown> };
    return {
      bridge: Object.keys(zhangju).sort(),
      host: Object.keys(zhangju['host'] as object).sort(),
      platform: zhangju['platform'],
      electron: ['ipcRenderer', 'electron', 'webUtils'].filter((name) => name in globalThis),
    };
  });
  expect(shape).toEqual({
    bridge: [
      'call',
      'host',
      'onChanged',
      'onCommand',
      'onImportProgress',
      'onStoreState',
      'pathOfFile',
      'platform',
    ],
    host: [
      'chooseFiles',
      'chooseFolder',
      'choosePicture',
      'chooseSavePath',
      'copyText',
      'showExported',
      'windowControl',
    ],
    platform: process.platform,
    electron: [],
  });
});

test('the page can neither replace the bridge nor reach into it', async ({ page }) => {
  const outcome = await page.evaluate(async () => {
    const own = window as unknown as { zhangju: Record<string, unknown> };
    const original = own.zhangju['call'];
    try {
      own.zhangju['call'] = () => 'mine';
      Object.assign(own, { zhangju: { call: () => 'mine' } });
    } catch {
      // A frozen object throws in strict code; either way nothing changes.
    }
    const isReplaced = own.zhangju['call'] !== original;
    // What the page does to its own built-ins must not be seen on the other side.
    let caught = 0;
    const { push } = Array.prototype;
    const { then } = Promise.prototype;
    const { parse } = JSON;
    const count = () => void (caught += 1);
    Array.prototype.push = new Proxy(push, { apply: count });
    JSON.parse = new Proxy(parse, { apply: count });
    let reply: unknown;
    try {
      reply = await then.call(
        (original as (name: string, input: object) => Promise<unknown>)('settings:get', {}),
        (value) => value,
      );
    } finally {
      Array.prototype.push = push;
      JSON.parse = parse;
    }
    return {
      isReplaced,
      caught,
      isAnswered: (reply as { ok: boolean }).ok,
      // A function of the other side would hand out that side's Function, and with it its globals.
      hasForeignFunction: (original as { constructor: unknown }).constructor !== Function,
    };
  });
  expect(outcome).toEqual({
    isReplaced: false,
    caught: 0,
    isAnswered: true,
    hasForeignFunction: false,
  });
});
