// Runs a TypeScript file of this repository: bundled in memory, because imports carry no extension.
import { build } from 'esbuild';
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const [entry, ...rest] = process.argv.slice(2);
if (!entry) {
  console.error('usage: node scripts/run-ts.mjs FILE.ts [arguments]');
  process.exit(2);
}
const root = fileURLToPath(new URL('..', import.meta.url));
// Beside the sources, so that packages left outside the bundle are found.
const folder = await mkdtemp(path.join(root, 'node_modules', '.run-ts-'));
try {
  const outfile = path.join(folder, 'script.mjs');
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  process.argv = [process.argv[0], path.resolve(entry), ...rest];
  await import(pathToFileURL(outfile).href);
} finally {
  await rm(folder, { recursive: true, force: true });
}
