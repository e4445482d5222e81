// Prints the figures: each beside a floor or a peer measured in the same run.
//   npm run bench [-- start | marks | peers | opening | word | text | coverage | preview]     npm run bench:repairs
import { join } from 'node:path';
import { build } from './build.mjs';
import { requireRuntime, runtimeEnv, withDisplay } from './lib/launch.mjs';
import { root } from './lib/paths.mjs';
import { run } from './lib/run.mjs';

await build();
const command = [
  process.execPath,
  join(root, 'scripts', 'run-ts.mjs'),
  join(root, 'test', 'bench', 'index.ts'),
  ...process.argv.slice(2),
];
const [program = '', ...args] = withDisplay(command);
process.exit(
  await run(program, args, { cwd: root, env: { ...runtimeEnv(requireRuntime()), ZHANGJU_APP: root } }),
);
