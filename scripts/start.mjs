/*
 * Opens the application: builds what is stale, then starts it on the runtime in use. Arguments are
 * passed on:
 *   --screenshot FILE  writes what the window shows as a PNG, then ends
 *   --library DIR      the library to open, in place of the user's own
 */
import { rmSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from './build.mjs';
import { requireRuntime, runtimeEnv, windowCommand, withDisplay } from './lib/launch.mjs';
import { windowParts } from './lib/parts.mjs';
import { run, say } from './lib/run.mjs';

/** The window gives up after a minute by itself; this is for one that does not even do that. */
const pictureLimitMs = 120_000;

/** The file that a screenshot is asked into, made absolute in `args`; null if none is asked. */
function takePicture(args) {
  const at = args.findIndex((word) => word === '--screenshot' || word.startsWith('--screenshot='));
  if (at < 0) return null;
  const hasValueNext = args[at] === '--screenshot';
  const value = hasValueNext ? args[at + 1] : args[at].slice('--screenshot='.length);
  if (!value || value.startsWith('--')) throw new Error('usage: npm start -- --screenshot FILE');
  const file = resolve(value);
  args.splice(at, hasValueNext ? 2 : 1, `--screenshot=${file}`);
  return file;
}

try {
  const args = process.argv.slice(2);
  const picture = takePicture(args);
  if (picture !== null) rmSync(picture, { force: true });
  await build(windowParts);
  const runtime = requireRuntime();
  const [command, ...rest] = withDisplay(windowCommand(runtime, args));
  const limitMs = picture === null ? 0 : pictureLimitMs;
  let code = await run(command, rest, { env: runtimeEnv(runtime), limitMs });
  if (code === 124 && limitMs) say(`screenshot: the window did not end within ${limitMs / 1000} s`);
  if (picture !== null) {
    if (statSync(picture, { throwIfNoEntry: false })?.size) say(`screenshot: ${picture}`);
    else {
      say(`screenshot: ${picture} was not written`);
      code ||= 1;
    }
  }
  process.exitCode = code;
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
