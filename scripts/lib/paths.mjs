import { existsSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout that these scripts belong to. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
/** What is made once a machine and kept outside the checkout. */
export const cacheDir = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'zhangju');
export const modulesDir = join(root, 'node_modules');
export const outDir = join(root, 'out');
export const resultsDir = join(root, 'test-results');

/**
 * The Node that the tools need (22.12 or newer): the one that came with the dependencies, else the
 * one that is running, which a machine without a bundled one has to have.
 */
export function nodeBinary() {
  const bundled = join(modulesDir, '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  return process.platform !== 'win32' && existsSync(bundled) ? bundled : process.execPath;
}

/** The package client: the one that runs this script, if one does, because Windows cannot spawn `npm`. */
export function npmCommand(...args) {
  const client = process.env.npm_execpath;
  return client?.endsWith('.js') ? [process.execPath, [client, ...args]] : ['npm', args];
}

/** The script behind a tool's command, so that it can be run with `nodeBinary()` on every platform. */
export const toolScript = (path) => join(modulesDir, ...path.split('/'));

/** Whether a script was started itself, not imported; `url` is its `import.meta.url`. */
export const isStarted = (url) =>
  Boolean(process.argv[1]) && realpathSync(process.argv[1]) === realpathSync(fileURLToPath(url));
