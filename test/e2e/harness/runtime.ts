import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';

/** The application under test; another folder when a package is tested. */
export const applicationFolder = resolve(process.env['ZHANGJU_APP'] ?? join(__dirname, '../../..'));

const executableNames = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
  linux: 'electron',
};
const executableName =
  executableNames[process.platform as keyof typeof executableNames] ?? executableNames.linux;

/** The runtime that `npm start` would use: the one named by the environment, else the prepared one. */
export function runtimeFolder(): string {
  const named = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (named) return named;
  const script = join(__dirname, '../../../scripts/electron-path.mjs');
  const printed = execFileSync(process.execPath, [script], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return printed.trim().slice(0, -executableName.length - 1);
}

export const electronExecutable = () => join(runtimeFolder(), executableName);

/** Root cannot sandbox; the sandbox has a test of its own that runs as somebody else. */
export const rootArguments = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
