import { readLexicon } from '../../electron/store/lexicon';
import { addressOf } from '../../shared/domain/document/address';
import { readingOf } from '../../shared/domain/document/reading';
import { statementsOf } from '../../shared/domain/measure/extract';
import { readReports } from '../support/corpora';
import { understand } from '../support/plan';

// What is found in each government work report. With `--sample`, of the newest five every nth row, to be judged by eye.
const wantsSample = process.argv.includes('--sample');
const sampled = 25;
const newest = 5;
const lexicon = readLexicon('resources');
const reports = readReports().toSorted((a, b) => Number(a.year) - Number(b.year));

console.log(
  '| year | characters | headings | paragraphs | measures | targets | principles | repairs proposed |',
);
console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
reports.forEach(({ title, year, content }, at) => {
  const { blocks, repairs } = understand(new TextEncoder().encode(content), `${title}.txt`);
  const reading = readingOf(blocks, repairs);
  const statements = statementsOf(reading, lexicon);
  const count = (kind: string) => statements.filter((one) => one.kind === kind).length;
  const blocksOf = (kind: string) => reading.blocks.filter((block) => block.kind === kind).length;
  const characters = blocks.reduce((sum, block) => sum + block.text.length, 0);
  const cells = [
    year,
    characters,
    blocksOf('heading'),
    blocksOf('paragraph'),
    count('measure'),
    count('target'),
    count('principle'),
    repairs.length,
  ];
  console.log(`| ${cells.join(' | ')} |`);
  if (!wantsSample || at < reports.length - newest) return;
  const step = Math.max(1, Math.floor(statements.length / sampled));
  for (const { range, kind, strength, verb, quote } of statements.filter((_, index) => index % step === 0))
    console.log(`    ${[addressOf(reading, range, 'short'), kind, strength ?? '', verb, quote].join('\t')}`);
});
