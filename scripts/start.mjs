// Opens the application: builds what is stale, then starts it on the runtime in use.
import { existsSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from './build.mjs';
import { electronCommand, withDisplay } from './lib/launch.mjs';
import { run, say } from './lib/run.mjs';

const args = process.argv.slice(2);
const at = args.indexOf('--screenshot');
const picture = at >= 0 && args[at + 1] ? resolve(args[at + 1]) : null;
if (picture) {
  args[at + 1] = picture;
  rmSync(picture, { force: true });
}
await build(['main', 'preload', 'store', 'renderer']);
const { command, args: all, env } = electronCommand(args);
const code = await run(...withDisplay(command, all), { env });
if (picture && code === 0 && !existsSync(picture)) {
  say('start: no picture was written');
  process.exit(1);
}
process.exit(code);
