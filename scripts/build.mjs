// Builds the application into out/. A part whose sources did not change is left alone.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { outDir, root } from './lib/paths.mjs';
import { say } from './lib/run.mjs';

/** The Node side: one CommonJS bundle a process. */
const bundles = {
  main: { entry: 'electron/main/index.ts', file: 'main/main.cjs' },
  preload: { entry: 'electron/preload/index.ts', file: 'preload/preload.cjs' },
  store: { entry: 'electron/store/process.ts', file: 'store/store.cjs' },
  cli: { entry: 'electron/cli/index.ts', file: 'cli/cli.cjs' },
};
export const bundleNames = Object.keys(bundles);

/** What decides whether a part is stale: path, size and time of every source, and the lock file. */
function fingerprint(folders) {
  const hash = createHash('sha256');
  const visit = (path) => {
    const info = statSync(path, { throwIfNoEntry: false });
    if (!info) return;
    if (info.isDirectory()) for (const name of readdirSync(path).sort()) visit(join(path, name));
    else hash.update(`${path}\0${info.size}\0${info.mtimeMs}\n`);
  };
  for (const folder of [...folders, 'package-lock.json', 'vite.config.ts', 'scripts/build.mjs']) visit(join(root, folder));
  return hash.digest('hex');
}

async function buildIfStale(name, folders, product, make) {
  const stamp = join(outDir, '.stamps', name);
  const now = fingerprint(folders);
  if (existsSync(product) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  await make();
  mkdirSync(join(outDir, '.stamps'), { recursive: true });
  writeFileSync(stamp, now);
}

export const bundleOptions = (name) => ({
  entryPoints: [join(root, bundles[name].entry)],
  outfile: join(outDir, bundles[name].file),
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  external: ['electron', 'better-sqlite3'],
  minify: true,
  keepNames: true,
  legalComments: 'none',
  sourcemap: false,
  logLevel: 'warning',
});

/** Builds the named parts (all by default). */
export async function build(parts = [...bundleNames, 'renderer']) {
  for (const name of bundleNames.filter((part) => parts.includes(part))) {
    const folders = ['shared', 'resources/locales', name === 'cli' || name === 'store' ? 'electron' : `electron/${name}`];
    await buildIfStale(name, folders, join(outDir, bundles[name].file), async () => {
      const { build: bundle } = await import('esbuild');
      await bundle(bundleOptions(name));
    });
  }
  if (!parts.includes('renderer')) return;
  await buildIfStale('renderer', ['renderer', 'shared', 'resources/locales'], join(outDir, 'renderer', 'index.html'), async () => {
    say('build: the window');
    const { build: bundle } = await import('vite');
    await bundle({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
