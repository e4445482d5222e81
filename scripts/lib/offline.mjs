import { execFileSync } from 'node:child_process';
import { isOnPath } from './launch.mjs';
import { say } from './run.mjs';

const bringUpLoopback = 'ip link set lo up && exec "$@"';

/** The command in a network namespace that has loopback only. Everyone keeps their own user id. */
function isolated(command) {
  const uid = process.getuid();
  const inside = ['sh', '-c', bringUpLoopback, 'sh'];
  if (uid === 0) return ['unshare', '--net', ...inside, ...command];
  // Somebody else is root in there just long enough to bring loopback up.
  const own = ['unshare', `--map-user=${uid}`, `--map-group=${process.getgid()}`, '--'];
  return ['unshare', '--map-root-user', '--net', ...inside, ...own, ...command];
}

/** Puts a command where the network cannot be reached, if this machine can make such a place. */
export function withoutNetwork(command) {
  if (process.platform !== 'linux' || !isOnPath('unshare') || !isOnPath('ip')) {
    say('network: no network namespaces here, so these tests run with the network in reach');
    return command;
  }
  try {
    const [program, ...args] = isolated(['true']);
    execFileSync(program, args, { stdio: 'ignore' });
  } catch {
    say('network: this machine allows no network namespaces, so these tests run with the network in reach');
    return command;
  }
  say('network: a namespace with loopback only, so these tests run offline');
  return isolated(command);
}
