import { join } from 'node:path';
import { ofCode, ofReport, playwrightCounts, vitestCounts } from './counts.mjs';
import { requireRuntime, runtimeEnv, withDisplay } from './launch.mjs';
import { withoutNetwork } from './offline.mjs';
import { nodeBinary, resultsDir, root, toolScript } from './paths.mjs';
import { run } from './run.mjs';

/** A command of one tool; it counts as one. */
const tool = (name, script, ...args) => ({
  name,
  async run() {
    return ofCode(await run(nodeBinary(), [toolScript(script), ...args], { cwd: root }));
  },
});

/** A project of Vitest; each test counts. */
const vitest = (project) => ({
  name: project,
  async run() {
    const report = join(resultsDir, `${project}.json`);
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const args = [toolScript('vitest/vitest.mjs'), 'run', '--project', project, ...reporters];
    return ofReport(report, await run(nodeBinary(), args, { cwd: root }), vitestCounts);
  },
});

const build = {
  name: 'build',
  async run() {
    return ofCode(await run(nodeBinary(), [join(root, 'scripts', 'build.mjs')], { cwd: root }));
  },
};

/** Playwright on the real application: offline, and under a virtual display where there is none. */
const e2e = {
  name: 'e2e',
  needs: 'build',
  async run(filters) {
    const runtime = requireRuntime();
    const playwright = [nodeBinary(), toolScript('@playwright/test/cli.js'), 'test', ...filters];
    const [command, ...args] = withoutNetwork(withDisplay(playwright));
    const code = await run(command, args, { cwd: root, env: runtimeEnv(runtime) });
    return ofReport(join(resultsDir, 'e2e.json'), code, playwrightCounts);
  },
};

const check = [
  tool('format', 'prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
  tool('types', 'typescript/bin/tsc', '--build'),
  tool('lint', 'eslint/bin/eslint.js', '.', '--max-warnings', '0'),
  tool(
    'layering',
    'dependency-cruiser/bin/dependency-cruise.mjs',
    '--config',
    '.dependency-cruiser.cjs',
    'shared',
    'electron',
    'renderer',
  ),
  vitest('unit'),
  vitest('integration'),
];

/** In the order in which they run: what is quick to fail comes first. */
export const stepsOf = (only) => {
  if (only === undefined) return [...check, build, e2e];
  if (only === 'check') return check;
  if (only === 'e2e') return [build, e2e];
  const one = [...check, build, e2e].find(({ name }) => name === only);
  if (one === undefined) throw new Error(`test: there is no step ${only}`);
  return [one];
};
