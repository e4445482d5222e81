import { join } from 'node:path';
import { applicationFolder, type ZhangjuWindow } from '../harness';
import { expect, test } from './border-test';

/** Calls that no honest page makes. Each has to be refused in words, and nothing may happen. */
const malformed: readonly (readonly [string, string])[] = [
  ['an unknown call', "['document:drop', {}]"],
  ['a name of every object', "['__proto__', {}]"],
  ['another name of every object', "['constructor', {}]"],
  ['a method of every object', "['toString', {}]"],
  ['no name', '[undefined, {}]'],
  ['a name that is a list', "[['settings:get'], {}]"],
  ['no input', "['settings:get', undefined]"],
  ['null', "['settings:get', null]"],
  ['a list', "['settings:get', []]"],
  ['a text', "['settings:get', 'x']"],
  ['a key too many', "['settings:get', { x: 1 }]"],
  ['a wrong type', "['document:open', { documentId: 7 }]"],
  ['an object for an id', "['document:open', { documentId: { toString: 'x' } }]"],
  ['an empty id', "['document:open', { documentId: '' }]"],
  ['a path for an id', "['document:open', { documentId: '../'.repeat(40) }]"],
  ['not a number', "['settings:set', { fontSize: NaN }]"],
  ['infinity', "['settings:set', { fontSize: Infinity }]"],
  ['a lone surrogate', "['tag:create', { name: '\\ud800', parentId: null }]"],
  ['a name of 50 MB', "['tag:create', { name: 'x'.repeat(50_000_000), parentId: null }]"],
  ['a list of 200 000 ids', "['annotation:delete', { annotationIds: Array(200_000).fill('x') }]"],
  ['a date', "['settings:get', new Date(0)]"],
  ['a prototype', `['settings:set', JSON.parse('{"__proto__":{"theme":"dark"},"x":1}')]`],
  ['SQL in a colour', `['tag:create', { name: 'a', parentId: null, color: "1'; DROP TABLE tag" }]`],
  ['a note that is markup', "['note:create', { documentId: null, title: 'a', body: '<p>a</p>' }]"],
  ['a file nobody chose', "['document:inspect', { file: { kind: 'path', path: '/etc/passwd' } }]"],
  ['an import nobody chose', "['document:import', { file: { kind: 'path', path: '/etc/passwd' } }]"],
  [
    'an export nobody chose',
    "['export:run', { path: '/tmp/zhangju-unasked.md', request: { format: 'markdown', documentId: 'x' } }]",
  ],
];

test('a malformed call is refused in words, whatever is wrong with it', async ({ page }) => {
  for (const [name, call] of malformed) {
    const values = await page.evaluateHandle(call);
    const reply = await page.evaluate(
      ([callName, input]) => {
        const { zhangju } = window as unknown as ZhangjuWindow;
        return zhangju.call(callName, input);
      },
      values as unknown as readonly [string, unknown],
    );
    expect.soft(reply, name).toMatchObject({ ok: false, error: { code: 'input.invalid' } });
  }
});

test('what cannot be copied between processes does not get through', async ({ page }) => {
  const outcome = await page.evaluate(async () => {
    try {
      const { zhangju } = window as unknown as ZhangjuWindow;
      return (await zhangju.call('settings:get', { run: () => 1, at: window })).ok;
    } catch {
      return 'refused';
    }
  });
  expect(['refused', false]).toContain(outcome);
});

test('the store still answers after all of that', async ({ page }) => {
  const reply = await page.evaluate(() =>
    (window as unknown as ZhangjuWindow).zhangju.call('settings:get', {}),
  );
  expect(reply.ok).toBe(true);
});

test('the host refuses what is not asked for in its own terms', async ({ app, page }) => {
  await app.electron.evaluate(({ shell, clipboard, dialog }) => {
    const happened: string[] = [];
    Object.assign(globalThis, { happened });
    shell.showItemInFolder = (path) => void happened.push(`show ${path}`);
    clipboard.writeText = (text) => Promise.resolve(void happened.push(`copy ${text.slice(0, 20)}`));
    dialog.showSaveDialog = () => {
      happened.push('save');
      return Promise.resolve({ canceled: true, filePath: '' });
    };
  });
  await page.evaluate(async () => {
    const { host } = (window as unknown as ZhangjuWindow).zhangju;
    const attempts: readonly (readonly [string, ...unknown[]])[] = [
      ['showExported', '/etc/passwd'],
      ['showExported', '\\\\host\\share'],
      ['showExported', { path: '/' }],
      ['copyText', { a: 1 }],
      ['copyText', undefined],
      ['chooseSavePath', 'a', '../x'],
      ['chooseSavePath', 'a', 'exe /c'],
      ['chooseSavePath', 7, 'md'],
      ['chooseSavePath', 'x'.repeat(100_000), 'md'],
      ['windowControl', 'crash'],
      ['windowControl', { toString: () => 'close' }.toString],
    ];
    for (const [name, ...values] of attempts) await host[name]!(...values).catch(() => {});
  });
  expect(
    await app.electron.evaluate(() => (globalThis as unknown as { happened: string[] }).happened),
  ).toEqual([]);
});

test('the page cannot make a path its own by naming it', async ({ page }) => {
  const paths = await page.evaluate(() => {
    const { pathOfFile } = (window as unknown as ZhangjuWindow).zhangju;
    const forged = Object.assign(new File(['a'], 'passwd'), { path: '/etc/passwd' });
    return [forged, { path: '/etc/passwd' }, '/etc/passwd', null].map((file) => {
      try {
        return pathOfFile(file);
      } catch {
        return '';
      }
    });
  });
  expect(paths).toEqual(['', '', '', '']);
});

/** A second window with the same preload, made by the test: every sender but the one is a stranger. */
const strangers = {
  'a window on about:blank': { url: 'about:blank', isFrame: false },
  'a window on data:': { url: 'data:text/html,<p>a', isFrame: false },
  'another window on the application’s page': { url: 'app://zhangju/', isFrame: false },
} as const;

for (const [name, { url }] of Object.entries(strangers)) {
  test(`does not hear ${name}`, async ({ app, page: _page }) => {
    const outcome = await app.electron.evaluate(
      async ({ BrowserWindow }, { address, preload }) => {
        const stranger = new BrowserWindow({
          show: false,
          webPreferences: { preload, sandbox: true, contextIsolation: true },
        });
        try {
          await stranger.loadURL(address);
          return (await stranger.webContents.executeJavaScript(
            `window.zhangju.call('settings:get', {}).then(() => 'answered', (error) => String(error))`,
          )) as string;
        } finally {
          stranger.destroy();
        }
      },
      { address: url, preload: join(applicationFolder, 'out/preload/preload.cjs') },
    );
    expect(outcome).toContain('refused');
  });
}

test('does not hear a frame inside its own window', async ({ app, page: _page }) => {
  const outcome = await app.electron.evaluate(async ({ BrowserWindow, ipcMain, session }) => {
    const own = BrowserWindow.getAllWindows()[0]!;
    // The handler itself, asked as Electron would ask it for a frame that is not the main one.
    const handlers = (
      ipcMain as unknown as {
        _invokeHandlers: Map<string, (event: unknown, ...values: unknown[]) => Promise<unknown>>;
      }
    )._invokeHandlers;
    void session;
    const results: string[] = [];
    for (const [channel, handler] of handlers) {
      for (const senderFrame of [
        null,
        { url: 'app://zhangju/', parent: own.webContents.mainFrame },
        { url: 'about:srcdoc', parent: own.webContents.mainFrame },
      ]) {
        const event = { sender: own.webContents, senderFrame };
        const result = await Promise.resolve()
          .then(() => handler(event, 'settings:get', {}))
          .then(
            () => 'answered',
            (error: unknown) => String(error),
          );
        if (!result.includes('refused')) results.push(`${channel}: ${result}`);
      }
    }
    return { results, channels: [...handlers.keys()].sort() };
  });
  expect(outcome).toEqual({
    results: [],
    channels: [
      'host:choose-files',
      'host:choose-folder',
      'host:choose-picture',
      'host:choose-save-path',
      'host:copy-text',
      'host:show-exported',
      'host:window-control',
      'store:call',
    ],
  });
});
