import { execFileSync } from 'node:child_process';
import { noRuntime, resolveRuntime } from '../electron-path.mjs';
import { root } from './paths.mjs';
import { say } from './run.mjs';

const has = (command) => {
  try {
    execFileSync('which', [command], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** Environment that the application needs to run on the runtime in use. */
export function runtimeEnv(runtime = resolveRuntime()) {
  return {
    ...process.env,
    ...(runtime ? { ELECTRON_OVERRIDE_DIST_PATH: runtime.dist } : {}),
    ...(runtime?.nativeBinding ? { ZHANGJU_NATIVE_BINDING: runtime.nativeBinding } : {}),
  };
}

/** Root has no user namespaces to build Chromium's sandbox from. */
export const sandboxArgs = () => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return [];
  say('start: running as root, so without the sandbox');
  return ['--no-sandbox'];
};

/** Puts a command under a virtual display where there is none. */
export function withDisplay(command, args) {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY || !has('xvfb-run')) {
    return [command, args];
  }
  say('start: no display, so under a virtual one');
  return ['xvfb-run', ['-a', '-s', '-screen 0 2560x1440x24', command, ...args]];
}

/** Command and arguments that start the application. */
export function electronCommand(args) {
  const runtime = resolveRuntime();
  if (!runtime) {
    say(noRuntime);
    process.exit(1);
  }
  return { command: runtime.executable, args: [root, ...sandboxArgs(), ...args], env: runtimeEnv(runtime), runtime };
}
