// The command line: the same store, without a window.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { binDir, outDir } from './lib/paths.mjs';
import { run } from './lib/run.mjs';

await build(['cli']);
const node = join(binDir, 'node');
process.exit(await run(existsSync(node) ? node : process.execPath, [join(outDir, 'cli', 'cli.cjs'), ...process.argv.slice(2)]));
