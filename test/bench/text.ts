import { basename } from 'node:path';
import { importFile } from '../../electron/store/importers';
import { readLexicon } from '../../electron/store/lexicon';
import { structureOf } from '../../shared/domain/document/structure';
import { readingOf } from '../../shared/domain/document/reading';
import { sentencesOf } from '../../shared/domain/document/sentence';
import { piecesOf } from '../../shared/domain/measure/clause';
import { statementsOf } from '../../shared/domain/measure/extract';
import { readLaws } from '../support/corpora';
import { readPlan } from '../support/plan';
import { median, row } from './figures';
import { ticksOf } from './structure-oracle';

const rounds = 9;
function timed(work: () => void): number {
  const times = Array.from({ length: rounds }, () => {
    const begin = performance.now();
    work();
    return performance.now() - begin;
  });
  return median(times);
}

/** How long the rules need for the plan, beside only parting it into clauses. */
function benchMeasures(): void {
  const { blocks, repairs } = readPlan();
  const reading = readingOf(blocks, repairs);
  const lexicon = readLexicon('resources');
  const whole = timed(() => statementsOf(reading, lexicon));
  const floor = timed(() => {
    for (const { text } of reading.blocks) for (const sentence of sentencesOf(text)) piecesOf(text, sentence);
  });
  row(
    'measures of the whole plan',
    `${whole.toFixed(1)} ms`,
    `${(whole / floor).toFixed(1)} × parting it into clauses`,
    'at most 300 ms',
  );
}

/** How fast structure is read off every law, beside the oracle, which only looks at line heads. */
function benchStructure(): void {
  let [characters, parsing, scanning] = [0, 0, 0];
  for (const { name, bytes } of readLaws()) {
    const { drafts } = importFile(bytes, basename(name));
    const begin = performance.now();
    structureOf(drafts);
    const middle = performance.now();
    ticksOf(bytes.toString('utf8'));
    scanning += performance.now() - middle;
    parsing += middle - begin;
    characters += drafts.reduce((sum, { text }) => sum + text.length, 0);
  }
  row(
    'structure of all laws',
    `${(characters / parsing / 1000).toFixed(1)} M/s`,
    `${(parsing / scanning).toFixed(2)} × the time of the oracle`,
    'at least 5 M characters a second',
  );
}

/** What is read off a text, without any window. */
export function benchText(): void {
  benchMeasures();
  benchStructure();
}
