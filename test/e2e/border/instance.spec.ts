import { spawn } from 'node:child_process';
import { applicationFolder, electronExecutable, rootArguments } from '../harness';
import { expect, test } from './border-test';

test('a second start of the same library brings the first window forward and ends', async ({
  app,
  page: _page,
}) => {
  await app.electron.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0]!;
    const called: string[] = [];
    Object.assign(globalThis, { called });
    const focus = window.focus.bind(window);
    window.focus = () => {
      called.push('focus');
      focus();
    };
    window.minimize();
  });
  const second = spawn(
    electronExecutable(),
    [
      ...rootArguments,
      applicationFolder,
      `--user-data-dir=${app.userDataDir}`,
      `--library=${app.libraryDir}`,
    ],
    { stdio: 'ignore' },
  );
  const code = await new Promise((resolve) => second.on('exit', resolve));
  expect(code).toBe(0);
  await expect
    .poll(() => app.electron.evaluate(() => (globalThis as unknown as { called: string[] }).called))
    .toEqual(['focus']);
  const state = await app.electron.evaluate(({ BrowserWindow }) => ({
    count: BrowserWindow.getAllWindows().length,
    isMinimized: BrowserWindow.getAllWindows()[0]!.isMinimized(),
  }));
  expect(state).toEqual({ count: 1, isMinimized: false });
});
