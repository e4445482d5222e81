// Prints the Electron executable in use on stdout, and which kind it is on stderr.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  fallbackBinding,
  fallbackDir,
  fallbackVersion,
  isFallbackPossible,
} from './lib/fallback-runtime.mjs';
import { isStarted, modulesDir } from './lib/paths.mjs';
import { say } from './lib/run.mjs';

const executableNames = {
  linux: 'electron',
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
};
const executableIn = (dist) => join(dist, executableNames[process.platform] ?? 'electron');
const versionIn = (dist) => {
  const file = join(dist, 'version');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : 'of unknown version';
};

/**
 * The runtime in use: the one that ELECTRON_OVERRIDE_DIST_PATH names, the official one in node_modules,
 * or the fallback in the cache; null if there is none. `nativeBinding` is the compiled better-sqlite3 that
 * the fallback needs; with the others the one in its package works.
 */
export function resolveRuntime() {
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const candidates = [
    ...(named
      ? [{ kind: resolve(named) === fallbackDir ? 'fallback' : 'override', dist: resolve(named) }]
      : []),
    { kind: 'official', dist: join(modulesDir, 'electron', 'dist') },
    ...(isFallbackPossible ? [{ kind: 'fallback', dist: fallbackDir }] : []),
  ];
  for (const { kind, dist } of candidates) {
    const executable = executableIn(dist);
    if (!existsSync(executable)) {
      if (kind === 'override')
        throw new Error(`ELECTRON_OVERRIDE_DIST_PATH names ${dist}, which holds no Electron`);
      continue;
    }
    if (kind !== 'fallback') return { kind, dist, executable, version: versionIn(dist) };
    return { kind, dist, executable, version: fallbackVersion, nativeBinding: fallbackBinding };
  }
  return null;
}

export const noRuntime = `runtime: there is no Electron on this machine. Three ways out:
  1. with the internet in reach run npm start again, which downloads the official one;
  2. name a mirror of Electron's releases in ELECTRON_MIRROR and run npm start again;
  3. unpack an Electron distribution and name its folder in ELECTRON_OVERRIDE_DIST_PATH.`;

if (isStarted(import.meta.url)) {
  try {
    const runtime = resolveRuntime();
    if (runtime === null) throw new Error(noRuntime);
    process.stdout.write(`${runtime.executable}\n`);
    say(`Electron ${runtime.version} (${runtime.kind})`);
  } catch (error) {
    say(error.message);
    process.exitCode = 1;
  }
}
