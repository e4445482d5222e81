/*
 * Makes a package of the application in dist/.
 *   npm run dist             a test package from the runtime in use: a folder and a .tar.gz, marked as a test
 *   npm run dist -- release  what is released; from the official runtime only
 */
import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { requireRuntime } from './lib/launch.mjs';
import { windowParts } from './lib/parts.mjs';
import { modulesDir, nodeBinary, outDir, root, toolScript } from './lib/paths.mjs';
import { run, say } from './lib/run.mjs';

const distDir = join(root, 'dist');
const appDir = join(distDir, 'app');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** The package holds bundles, resources and the native module: all else is inside the bundles. */
function layOutApp(productName, nativeBinding) {
  const { name, version, description, author, license, main } = manifest;
  const dependencies = { 'better-sqlite3': manifest.devDependencies['better-sqlite3'] };
  rmSync(distDir, { recursive: true, force: true });
  mkdirSync(appDir, { recursive: true });
  const own = { name, productName, version, description, author, license, main, dependencies };
  writeFileSync(join(appDir, 'package.json'), `${JSON.stringify(own, null, 2)}\n`);
  for (const part of windowParts) {
    cpSync(join(outDir, part), join(appDir, 'out', part), { recursive: true });
  }
  cpSync(join(root, 'resources'), join(appDir, 'resources'), { recursive: true });
  copyFileSync(join(root, 'LICENSE'), join(appDir, 'LICENSE'));
  layOutDatabase(join(appDir, 'node_modules', 'better-sqlite3'), nativeBinding);
}

/** Without sources, and without the dependency that only compiling them needs. */
function layOutDatabase(folder, nativeBinding) {
  const source = join(modulesDir, 'better-sqlite3');
  for (const part of ['lib', 'LICENSE']) cpSync(join(source, part), join(folder, part), { recursive: true });
  const own = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
  delete own.dependencies;
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(own, null, 2)}\n`);
  const name = `${process.platform}-${process.arch}.node`;
  mkdirSync(join(folder, 'prebuilds'));
  copyFileSync(nativeBinding ?? join(source, 'prebuilds', name), join(folder, 'prebuilds', name));
}

/** A copy of the runtime as it comes: what starts an application named on the command line is left out. */
function copyRuntime({ dist }) {
  const copy = join(distDir, 'runtime');
  const unwanted = [join(dist, 'resources', 'app'), join(dist, 'resources', 'default_app.asar')];
  cpSync(dist, copy, { recursive: true, filter: (path) => !unwanted.includes(path) });
  return copy;
}

const pack = async (...args) => {
  const tool = [toolScript('electron-builder/cli.js'), '--config', join(root, 'electron-builder.yml')];
  const code = await run(nodeBinary(), [...tool, ...args], { cwd: root });
  if (code !== 0) throw new Error(`dist: packing ended with ${code}`);
};

async function packTest(runtime) {
  const productName = `${manifest.productName} Test`;
  layOutApp(productName, runtime.nativeBinding);
  await pack(
    '--dir',
    `--config.productName=${productName}`,
    `--config.electronDist=${copyRuntime(runtime)}`,
    `--config.electronVersion=${runtime.version}`,
    // Drivers of tests come in by this door; a release keeps it shut.
    '--config.electronFuses.enableNodeCliInspectArguments=true',
  );
  for (const left of ['app', 'runtime', 'builder-debug.yml']) {
    rmSync(join(distDir, left), { recursive: true, force: true });
  }
  if (process.platform !== 'linux') return;
  const name = `${manifest.name}-${manifest.version}-test-electron-${runtime.version}-${process.arch}`;
  await run('tar', ['-czf', `${name}.tar.gz`, `--transform=s,^linux[^/]*,${name},`, 'linux-unpacked'], {
    cwd: distDir,
    quiet: true,
  });
  say(`dist: ${join(distDir, 'linux-unpacked')} and ${name}.tar.gz, a test package`);
}

async function packRelease(runtime) {
  const pinned = manifest.devDependencies.electron;
  if (runtime.kind !== 'official' || runtime.version !== pinned) {
    throw new Error(
      `dist: a release is made from the official Electron ${pinned}, and this is ${runtime.kind}`,
    );
  }
  layOutApp(manifest.productName);
  await pack(`--config.electronVersion=${pinned}`, '--publish', 'never');
}

try {
  const runtime = requireRuntime();
  await build(windowParts);
  if (process.argv[2] === 'release') await packRelease(runtime);
  else await packTest(runtime);
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
