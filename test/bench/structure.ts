// Holds the structure of 1,754 laws against the oracle and lists every difference: npm run bench:structure
import { basename } from 'node:path';
import { importFile } from '../../electron/store/importers';
import { structureOf } from '../../shared/domain/document/structure';
import { readLaws } from '../support/corpora';
import { visibleInMarkdown } from '../support/visible-text';
import { row } from './figures';
import { differencesOf } from './structure-compare';
import { ticksOf } from './structure-oracle';

const causes = new Map<string, string[]>();
const lost: string[] = [];
let [same, characters, parsing, scanning] = [0, 0, 0, 0];
const laws = readLaws();

for (const { name, bytes } of laws) {
  const markdown = bytes.toString('utf8');
  const { drafts } = importFile(bytes, basename(name));
  const begin = performance.now();
  const { blocks } = structureOf(drafts);
  const middle = performance.now();
  const ticks = ticksOf(markdown);
  scanning += performance.now() - middle;
  parsing += middle - begin;
  characters += drafts.reduce((sum, { text }) => sum + text.length, 0);

  const words = blocks.map(({ text }) => text).join('');
  if (words.replace(/[\s\ufeff]/gu, '') !== visibleInMarkdown(markdown)) lost.push(name);
  const differences = differencesOf(ticks, blocks);
  if (differences.length === 0) same += 1;
  for (const cause of new Set(differences.map((each) => each.cause))) {
    const lines = differences.filter((each) => each.cause === cause).map(({ line }) => line.slice(0, 30));
    const [first] = lines;
    causes.set(cause, [...(causes.get(cause) ?? []), `${name}: ${lines.length}, first ${first}`]);
  }
}

for (const [cause, list] of causes) {
  process.stdout.write(`\n${cause}: ${list.length}\n`);
  for (const one of list) process.stdout.write(`  ${one}\n`);
}
for (const name of lost) process.stdout.write(`\nother text: ${name}\n`);
process.stdout.write('\n');
const share = `${((same / laws.length) * 100).toFixed(2)} %`;
row('laws without a difference', share, `${same} of ${laws.length}`, 'aim 99.5 %');
row('laws that give back another text', `${lost.length}`, 'visible characters, in order', 'none');
row(
  'structure parsing',
  `${(characters / parsing / 1000).toFixed(1)} M/s`,
  `the oracle ${(characters / scanning / 1000).toFixed(1)} M/s`,
  'aim 5 M characters a second',
);
