// Builds the application into out/. A part whose inputs did not change is left alone.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allParts, bundleOptions, bundles, companions, splitParts } from './lib/parts.mjs';
import { isStarted, outDir, root } from './lib/paths.mjs';
import { say } from './lib/run.mjs';

const parts = { ...bundles, ...splitParts };

/** Path, size and time of every input: reading them all would cost more than a build now and then. */
function fingerprint(inputs) {
  const hash = createHash('sha256');
  const visit = (path) => {
    const info = statSync(join(root, path), { throwIfNoEntry: false });
    if (info?.isDirectory())
      for (const name of readdirSync(join(root, path)).sort()) visit(`${path}/${name}`);
    else if (info) hash.update(`${path}\0${info.size}\0${info.mtimeMs}\n`);
  };
  inputs.forEach(visit);
  return hash.digest('hex');
}

const stampOf = (name) => join(outDir, '.stamps', name);

function isFresh(name, now) {
  const stamp = stampOf(name);
  return existsSync(parts[name].product) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now;
}

async function make(name) {
  if (!existsSync(parts[name].entry)) throw new Error(`build: ${name} has no entry ${parts[name].entry}`);
  if (name in splitParts) {
    const { build: buildPieces } = await import('vite');
    await buildPieces({ configFile: splitParts[name].config, logLevel: 'warn' });
  } else {
    const { build: bundle } = await import('esbuild');
    await bundle(bundleOptions(name));
    const beside = companions[name];
    if (beside) cpSync(beside.from, join(outDir, beside.to), { recursive: true });
  }
}

/** Builds those of the named parts that are stale; rejects with the cause when one does not build. */
export async function build(names = allParts, { quiet = false } = {}) {
  const stale = names.map((name) => [name, fingerprint(parts[name].inputs)]).filter((it) => !isFresh(...it));
  if (stale.length === 0) return;
  const begin = Date.now();
  mkdirSync(join(outDir, '.stamps'), { recursive: true });
  for (const [name, now] of stale) {
    await make(name);
    writeFileSync(stampOf(name), now);
  }
  if (!quiet) say(`build: ${stale.map(([name]) => name).join(', ')} in ${Date.now() - begin} ms`);
}

if (isStarted(import.meta.url)) {
  try {
    await build();
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
