/*
 * Everything that has to hold, in order. A step that fails does not keep the later ones from running.
 *   --only check  without the built application
 *   --only e2e    the built application; further arguments go to Playwright
 *   --only STEP   one step
 */
import { mkdirSync, rmSync } from 'node:fs';
import { add, closingLine, none, ofCode } from './lib/counts.mjs';
import { resultsDir } from './lib/paths.mjs';
import { say } from './lib/run.mjs';
import { stepsOf } from './lib/steps.mjs';

async function runStep(step, filters, failed) {
  if (step.needs && failed.includes(step.needs)) {
    say(`${step.name}: not run, because ${step.needs} failed`);
    return ofCode(1);
  }
  try {
    return await step.run(filters);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return ofCode(1);
  }
}

const words = process.argv.slice(2);
const at = words.indexOf('--only');
const only = at < 0 ? undefined : words.splice(at, 2)[1];
rmSync(resultsDir, { recursive: true, force: true });
mkdirSync(resultsDir, { recursive: true });
let total = none;
const failed = [];
for (const step of stepsOf(only)) {
  say(`\n== ${step.name}`);
  const begin = Date.now();
  const counts = await runStep(step, words, failed);
  if (counts.failed > 0) failed.push(step.name);
  total = add(total, counts);
  const seconds = ((Date.now() - begin) / 1000).toFixed(1);
  say(`== ${step.name}: ${closingLine(counts)} (${seconds} s)`);
}
if (failed.length > 0) say(`\nfailed: ${failed.join(', ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;
process.stdout.write(`${closingLine(total)}\n`);
