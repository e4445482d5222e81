// The command line: the same store, without a window. Says nothing of its own when all goes well.
import { build } from './build.mjs';
import { bundles, readerParts } from './lib/parts.mjs';
import { nodeBinary } from './lib/paths.mjs';
import { run, say } from './lib/run.mjs';

try {
  await build(['cli', ...readerParts], { quiet: true });
  process.exitCode = await run(nodeBinary(), [bundles.cli.product, ...process.argv.slice(2)]);
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
