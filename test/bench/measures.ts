// Scores the measures found in the plan against the labelled chapters 一 to 四: npm run bench:measures
// With `-- list` every difference is printed as well.
import { readLexicon } from '../../electron/store/lexicon';
import { readingOf } from '../../shared/domain/document/reading';
import { sentencesOf } from '../../shared/domain/document/sentence';
import { piecesOf } from '../../shared/domain/measure/clause';
import { statementsOf } from '../../shared/domain/measure/extract';
import type { StatementKind } from '../../shared/domain/measure/statement';
import { readPlan } from '../support/plan';
import { median, row } from './figures';
import { readGold, type Span } from './measures-gold';
import { f1, interval, match, precision, recall, sum, type Count } from './measures-score';

const list = process.argv.includes('list');
const lexicon = readLexicon('resources');
const gold = readGold(process.cwd());
if (!gold) throw new Error('the labelled chapters are not beside the repository');
const { blocks, repairs } = readPlan();
const reading = readingOf(blocks, repairs);
const statements = statementsOf(reading, lexicon);

/** What was found in one source paragraph, in its own offsets. */
function foundIn(text: string, kind: StatementKind) {
  const block = blocks.find((one) => one.text === text);
  return statements.flatMap((one) => {
    if (one.kind !== kind || !block) return [];
    const { start, end } = one.range;
    if (start.block !== block.id && end.block !== block.id) return [];
    return [
      {
        ...one,
        start: start.block === block.id ? start.offset : 0,
        end: end.block === block.id ? end.offset : block.text.length,
      },
    ];
  });
}
const countOf = (there: readonly Span[], said: readonly Span[]): Count => ({
  right: match(there, said).length,
  said: said.length,
  there: there.length,
});
const show = (what: string, counts: readonly Count[], wanted: string) => {
  const total = sum(counts);
  const [low, high] = interval(counts);
  row(
    what,
    `F1 ${f1(total).toFixed(3)}`,
    `P ${precision(total).toFixed(3)} R ${recall(total).toFixed(3)}, 95 % ${low.toFixed(2)}–${high.toFixed(2)}`,
    wanted,
  );
  return f1(total);
};

const measures = gold.map(({ text, measures: there }) => countOf(there, foundIn(text, 'measure')));
const floor = gold.map(({ text, measures: there }) =>
  countOf(
    there,
    sentencesOf(text).flatMap((sentence) => piecesOf(text, sentence)),
  ),
);
const targets = gold.map(({ text, targets: there }) => countOf(there, foundIn(text, 'target')));
const principles = gold.map(({ text, principles: there }) => countOf(there, foundIn(text, 'principle')));
const scores = [
  show('measures', measures, 'aim 0.93'),
  show('targets', targets, ''),
  show('principles', principles, ''),
];
show('floor: every clause is a measure', floor, '');
row('macro F1', (scores.reduce((total, score) => total + score, 0) / 3).toFixed(3), '', 'aim 0.93');

const topics = gold.map(({ text, topic }): Count => {
  const index = reading.blocks.findIndex((block) => block.source[0]?.text === text);
  const block = reading.blocks[index];
  const said = block ? block.text.slice(0, block.topicEnd) : '';
  return {
    right: said !== '' && said === topic ? 1 : 0,
    said: said === '' ? 0 : 1,
    there: topic === null ? 0 : 1,
  };
});
show('topic sentences', topics, 'aim 0.95');
const pairs = gold.flatMap(({ text, measures: there }) => match(there, foundIn(text, 'measure')));
const same = pairs.filter(([one, other]) => one.strength === other.strength);
row(
  'strength of matched measures',
  (same.length / pairs.length).toFixed(3),
  `${same.length} of ${pairs.length}`,
  'aim 0.90',
);

const times = Array.from({ length: 9 }, () => {
  const begin = performance.now();
  statementsOf(reading, lexicon);
  return performance.now() - begin;
});
row(
  'measures of the whole plan',
  `${median(times).toFixed(1)} ms`,
  `${statements.length} statements`,
  'at most 300 ms',
);

if (list) {
  for (const { text, measures: there, targets: goldTargets, principles: goldPrinciples, topic } of gold) {
    const say = (sign: string, kind: string, { start, end }: Span) =>
      process.stdout.write(`${sign} ${kind} ${text.slice(start, end)}\n`);
    for (const [kind, wanted] of [
      ['measure', there],
      ['target', goldTargets],
      ['principle', goldPrinciples],
    ] as const) {
      const said = foundIn(text, kind);
      const matched = match(wanted as readonly Span[], said);
      for (const one of wanted) if (!matched.some(([known]) => known === one)) say('-', kind, one);
      for (const one of said) if (!matched.some(([, known]) => known === one)) say('+', kind, one);
    }
    const block = reading.blocks.find((one) => one.source[0]?.text === text);
    const said = block?.text.slice(0, block.topicEnd) ?? '';
    if (said !== (topic ?? '')) process.stdout.write(`? topic “${said}” for “${topic ?? ''}”\n`);
  }
  for (const [one, other] of pairs) {
    if (one.strength !== other.strength)
      process.stdout.write(`~ ${other.verb}: ${other.strength ?? ''} for ${one.strength}: ${one.quote}\n`);
  }
}
