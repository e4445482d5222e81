import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { noRuntime, resolveRuntime } from '../electron-path.mjs';
import { root } from './paths.mjs';
import { say } from './run.mjs';

/** Whether a program is on the PATH. */
export const isOnPath = (name) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });

export const isRoot = process.platform === 'linux' && process.getuid?.() === 0;

/** The runtime in use; throws with the ways out when there is none. */
export function requireRuntime() {
  const runtime = resolveRuntime();
  if (runtime === null) throw new Error(noRuntime);
  return runtime;
}

/** The environment in which the application runs on a runtime. */
export const runtimeEnv = (runtime, env = process.env) => ({
  ...env,
  ELECTRON_OVERRIDE_DIST_PATH: runtime.dist,
  ...(runtime.nativeBinding ? { ZHANGJU_NATIVE_BINDING: runtime.nativeBinding } : {}),
});

/** Puts a command under a virtual display where there is none. */
export function withDisplay([command, ...args]) {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY) return [command, ...args];
  if (!isOnPath('xvfb-run')) throw new Error('display: there is none, and no xvfb-run to make one');
  say('display: none here, so a virtual one (xvfb-run)');
  return ['xvfb-run', '-a', '-s', '-screen 0 2560x1440x24', command, ...args];
}

/**
 * The command that opens the application's window, with the arguments passed on. Chromium's own log says
 * on a machine without a desktop a dozen times that there is no message bus: only what is fatal is shown.
 */
export function windowCommand(runtime, args) {
  if (isRoot) say('sandbox: Chromium has none for root, so this runs with --no-sandbox');
  return [runtime.executable, root, ...(isRoot ? ['--no-sandbox'] : []), '--log-level=3', ...args];
}
