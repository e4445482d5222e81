/*
 * Makes a checkout ready. Runs before node_modules exist, on the Node that npm came with.
 *   --runtime  the Electron runtime and the system's packages for a window as well
 *   --tests    the system's packages for the tests as well
 *   --quiet    says nothing when all goes well
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { modulesDir, nodeBinary, npmCommand, root, toolScript } from './lib/paths.mjs';
import { run, say, withProgress } from './lib/run.mjs';
import { ensureSystemPackages } from './lib/system-packages.mjs';

const wants = (flag) => process.argv.includes(flag);
const tell = (line) => {
  if (!wants('--quiet')) say(line);
};

function ensureNode() {
  const version = process.versions.node.split('.').map(Number);
  const isAtLeast = (major, minor) => version[0] > major || (version[0] === major && version[1] >= minor);
  const bringsNode = ['linux-x64', 'linux-arm64', 'win32-x64'].includes(
    `${process.platform}-${process.arch}`,
  );
  const [major, minor] = bringsNode ? [20, 19] : [22, 12];
  if (isAtLeast(major, minor)) return;
  throw new Error(`node: ${process.versions.node} is too old here; ${major}.${minor} or newer is needed`);
}

/** The stamp holds the lock file that node_modules were installed from. */
async function ensureDependencies() {
  const stamp = join(modulesDir, '.zhangju-lock');
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  tell('dependencies: installing them from package-lock.json');
  await withProgress(
    (seconds) => `dependencies: still installing (${seconds} s)`,
    run(...npmCommand('ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'), {
      cwd: root,
      quiet: true,
    }),
    wants('--quiet') ? 2 ** 30 : 15_000,
  );
  writeFileSync(stamp, lock);
}

async function ensureRuntime() {
  const { noRuntime, resolveRuntime } = await import('./electron-path.mjs');
  const { isFallbackPossible, isFallbackReady, makeFallback } = await import('./lib/fallback-runtime.mjs');
  let runtime = resolveRuntime();
  if (runtime === null) {
    tell('runtime: downloading the official Electron');
    const installer = [toolScript('electron/install.js')];
    const download = withProgress(
      (seconds) => `runtime: still downloading (${seconds} s)`,
      run(nodeBinary(), installer, { cwd: root, quiet: true }),
    );
    await download.catch((error) => {
      const cause = /^\s*(?:\w*Error|cause).*$/m.exec(error.message)?.[0].trim() ?? 'no answer';
      tell(`runtime: that download is out of reach (${cause})`);
    });
    runtime = resolveRuntime();
  }
  const needsFallback = runtime === null || runtime.kind === 'fallback';
  if (needsFallback && isFallbackPossible && !isFallbackReady()) {
    await makeFallback();
    runtime = resolveRuntime();
  }
  if (runtime === null) throw new Error(noRuntime);
  tell(`runtime: Electron ${runtime.version} (${runtime.kind}) in ${runtime.dist}`);
}

try {
  ensureNode();
  await ensureDependencies();
  await ensureSystemPackages({ forWindow: wants('--runtime'), forTests: wants('--tests') });
  if (wants('--runtime')) await ensureRuntime();
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
