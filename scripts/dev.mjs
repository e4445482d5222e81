/*
 * The application while it is being written: what changes is built again and the window restarted, on the
 * same files and under the same page policy as ever, because a development server would have neither.
 * Arguments are passed on, as with npm start; closing the window ends it.
 */
import { spawn } from 'node:child_process';
import { build } from './build.mjs';
import { requireRuntime, runtimeEnv, windowCommand, withDisplay } from './lib/launch.mjs';
import { bundleOptions, bundles, splitParts, windowParts } from './lib/parts.mjs';

import { run, say } from './lib/run.mjs';

/** Builds that follow one change end within this of each other, in ms. */
const settleMs = 200;

/** A window that can be started anew; `onClosed` hears of an end that was not asked for. */
function openWindow(onClosed) {
  const runtime = requireRuntime();
  const [command, ...args] = windowCommand(runtime, process.argv.slice(2));
  const env = { ...runtimeEnv(runtime), ZHANGJU_DEV: '1' };
  let child = null;
  const open = () => {
    const mine = spawn(command, args, { env, stdio: 'inherit' });
    child = mine;
    mine.on('exit', (code) => child === mine && onClosed(code ?? 1));
  };
  const close = () =>
    new Promise((resolve) => {
      const old = child;
      child = null;
      if (old === null || old.exitCode !== null) return resolve();
      old.on('exit', resolve);
      old.kill();
    });
  open();
  return { close, reopen: () => close().then(open) };
}

/** Watches what is one file each; `onBuilt` hears of each build that went well, but the first. */
async function watchBundles(onBuilt) {
  const { context } = await import('esbuild');
  const names = windowParts.filter((name) => name in bundles);
  for (const name of names) {
    let isFirst = true;
    const notice = {
      name: 'notice',
      setup(plugin) {
        plugin.onEnd((result) => {
          if (!isFirst && result.errors.length === 0) onBuilt(name);
          isFirst = false;
        });
      },
    };
    await (await context(bundleOptions(name, { sourcemap: 'inline', plugins: [notice] }))).watch();
  }
}

async function watchPieces(name, onBuilt) {
  const { build: buildPieces } = await import('vite');
  const watcher = await buildPieces({
    configFile: splitParts[name].config,
    logLevel: 'error',
    build: { watch: {}, minify: false, sourcemap: 'inline' },
  });
  let isFirst = true;
  let isBroken = false;
  watcher.on('event', (event) => {
    if (event.code === 'START') isBroken = false;
    if (event.code === 'ERROR') {
      isBroken = true;
      say(`${name}: ${event.error.message}`);
    }
    if (event.code !== 'END') return;
    if (!isFirst && !isBroken) onBuilt(name);
    isFirst = false;
  });
}

async function develop() {
  await build(windowParts);
  const window = openWindow((code) => process.exit(code));
  let waiting = null;
  const onBuilt = (name) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      say(`dev: ${name} changed, opening the window again`);
      void window.reopen();
    }, settleMs);
  };
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => void window.close().then(() => process.exit(0)));
  }
  await watchBundles(onBuilt);
  for (const name of Object.keys(splitParts)) await watchPieces(name, onBuilt);
}

try {
  // The virtual display, if there has to be one, outlives each window.
  const [command, ...args] = withDisplay([process.execPath, ...process.argv.slice(1)]);
  if (command === process.execPath) await develop();
  else process.exit(await run(command, args));
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
