import { existsSync, readFileSync } from 'node:fs';
import { run, say } from './run.mjs';

const windowPackages = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libatk-bridge2.0-0',
  'libsecret-1-0',
  'dbus',
  'xvfb',
  'xauth',
  'fonts-noto-cjk',
  'python3',
  'make',
  'g++',
];
const testPackages = [
  'iproute2',
  'pandoc',
  'poppler-utils',
  'libreoffice-writer-nogui',
  'libreoffice-calc-nogui',
];
/** Newer releases build these with 64-bit time and call them so; the full suite contains the small one. */
const otherNames = {
  'libgtk-3-0': ['libgtk-3-0t64'],
  libasound2: ['libasound2t64'],
  'libatk-bridge2.0-0': ['libatk-bridge2.0-0t64'],
  'libreoffice-writer-nogui': ['libreoffice-writer'],
  'libreoffice-calc-nogui': ['libreoffice-calc'],
};
const database = '/var/lib/dpkg/status';

/** Names of the installed packages, out of the text of dpkg's database. */
export function installedIn(status) {
  const installed = new Set();
  for (const [, name] of status.matchAll(
    /^Package: (\S+)\n(?:Essential: yes\n)?Status: install ok installed$/gm,
  ))
    installed.add(name);
  return installed;
}

/** Those of `packages` that are not installed under any of their names. */
export const missingOf = (packages, installed) =>
  packages.filter((name) => ![name, ...(otherNames[name] ?? [])].some((known) => installed.has(known)));

/**
 * On Debian and Ubuntu: installs what the window and what the tests need of the system, as asked for; without
 * the right to do so throws an error that names the command. Other systems are left to their owners.
 */
export async function ensureSystemPackages({ forWindow, forTests }) {
  if (process.platform !== 'linux' || !existsSync(database)) return;
  const wanted = [...(forWindow ? windowPackages : []), ...(forTests ? testPackages : [])];
  if (wanted.length === 0) return;
  const missing = missingOf(wanted, installedIn(readFileSync(database, 'utf8')));
  if (missing.length === 0) return;
  const args = ['install', '-y', '--no-install-recommends', ...missing];
  if (process.getuid?.() !== 0) {
    throw new Error(`system: packages are missing; install them with\n  sudo apt-get ${args.join(' ')}`);
  }
  say(`system: installing ${missing.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env, quiet: true });
  await run('apt-get', ['-qq', ...args], { env, quiet: true });
}
