// Pictures of every screen in every theme, language and size, into screenshots/.
// An argument narrows the set by a part of its name: light.zh-CN.1280
import { join } from 'node:path';
import { build } from './build.mjs';
import { requireRuntime, runtimeEnv, withDisplay } from './lib/launch.mjs';
import { root } from './lib/paths.mjs';
import { run } from './lib/run.mjs';

await build();
const command = [
  process.execPath,
  join(root, 'scripts', 'run-ts.mjs'),
  join(root, 'test', 'pictures', 'take.ts'),
  join(root, 'screenshots'),
  ...process.argv.slice(2),
];
const [program = '', ...rest] = withDisplay(command);
process.exit(
  await run(program, rest, { cwd: root, env: { ...runtimeEnv(requireRuntime()), ZHANGJU_APP: root } }),
);
