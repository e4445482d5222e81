import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The application under test; another folder when a package is tested. */
export const applicationFolder = resolve(process.env['ZHANGJU_APP'] ?? join(__dirname, '../../..'));

const executableNames = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
  linux: 'electron',
};
const executableName =
  executableNames[process.platform as keyof typeof executableNames] ?? executableNames.linux;

/**
 * Sets in the environment what `npm start` would set: the runtime, and the database binding that
 * goes with it. What is already named there, by the test runner or by hand, is left alone.
 */
export function prepareEnvironment(): void {
  const environment = process.env;
  if (environment['ELECTRON_OVERRIDE_DIST_PATH']) return;
  const script = pathToFileURL(join(__dirname, '../../../scripts/electron-path.mjs')).href;
  const ask = `import('${script}').then((m) => console.log(JSON.stringify(m.resolveRuntime())))`;
  const printed = execFileSync(process.execPath, ['-e', ask], { encoding: 'utf8' });
  const found = JSON.parse(printed) as { dist: string; nativeBinding?: string } | null;
  if (!found) throw new Error('no Electron runtime: run npm start once, it prepares one');
  environment['ELECTRON_OVERRIDE_DIST_PATH'] = found.dist;
  if (found.nativeBinding) environment['ZHANGJU_NATIVE_BINDING'] ??= found.nativeBinding;
}

/** The folder of the runtime in use. Playwright reads the same variable of the environment. */
export function runtimeFolder(): string {
  prepareEnvironment();
  return process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '';
}

export const electronExecutable = () => join(runtimeFolder(), executableName);

/** Root cannot sandbox; the sandbox has a test of its own that runs as somebody else. */
export const rootArguments = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
