import { toReading, toSource, type Reading } from '../document/reading';
import { sentencesIn, tableIn } from '../document/reading-table';
import { cellAt } from '../document/table';
import type { TextRange } from '../document/range';
import { afterConnectives } from './connectives';
import type { Stretch } from './clause';
import { sectionKinds, sentenceKind } from './context';
import { fieldsOf, yearIn } from './fields';
import { headAfterScope, headAt, type ClauseHead } from './head';
import type { Lexicon } from './lexicon';
import { fieldsOnly, type Statement, type StatementFields, type StatementKind } from './statement';
import { tableTargets } from './table-targets';
import { targetFieldsOf } from './target';

/** A clause of a block of the reading, and what kind of statement it is. */
export interface Clause extends Stretch {
  readonly kind: StatementKind;
  readonly head: ClauseHead | null;
}

/** The fields of a clause; `year` is that of the sentences before it, which a target takes over. */
export function clauseFields(lexicon: Lexicon, text: string, clause: Clause, year: string): StatementFields {
  const { start, end, kind, head } = clause;
  const quote = text.slice(start, end);
  const fields = fieldsOf(
    lexicon,
    quote,
    head && {
      adverb: head.adverb,
      verbs: head.verbs,
      verb: head.verb,
      before: text.slice(start, head.at),
      rest: text.slice(head.objectAt, end),
    },
  );
  if (kind === 'measure') return fields;
  if (kind === 'principle') return { ...fields, deadline: '', strength: null };
  return {
    ...fields,
    ...targetFieldsOf(lexicon, quote),
    year: fields.year || year,
    deadline: '',
    strength: null,
  };
}

/** A clause as a statement with its place in the source. */
export function statementOf(
  lexicon: Lexicon,
  reading: Reading,
  index: number,
  clause: Clause & { readonly confidence: number },
  year: string,
): Statement {
  const { start, end, kind, confidence } = clause;
  const text = reading.blocks[index]?.text ?? '';
  return {
    ...clauseFields(lexicon, text, clause, year),
    kind,
    index,
    start,
    end,
    quote: text.slice(start, end),
    range: {
      start: toSource(reading, index, start, 'start'),
      end: toSource(reading, index, end, 'end'),
    },
    confidence,
  };
}

const kindOfSection = {
  past: 'measure',
  action: 'measure',
  principle: 'principle',
  target: 'target',
} as const;

/**
 * What the rules read off words that the researcher chose as one statement, whatever they think of
 * them: its kind by the section that it stands in, and its fields. Words over several blocks or cells
 * are read to the end of the first. `kind` overrides the section.
 */
export function readStatement(
  lexicon: Lexicon,
  reading: Reading,
  range: TextRange,
  kind?: StatementKind,
): StatementFields & { readonly kind: StatementKind } {
  const from = toReading(reading, range.start);
  const block = from && reading.blocks[from.index];
  if (!block)
    return {
      kind: kind ?? 'measure',
      ...clauseFields(lexicon, '', { start: 0, end: 0, kind: 'measure', head: null }, ''),
    };
  const to = toReading(reading, range.end, 'end');
  const { text } = block;
  const start = from.offset;
  const table = tableIn(block);
  const cell = table && cellAt(table, start, 'start');
  const last = cell?.end ?? text.length;
  const end = to?.index === from.index ? Math.min(to.offset, last) : last;
  const aim =
    table && tableTargets(reading, from.index, true).find((one) => one.start <= start && end <= one.end);
  if (aim && (kind ?? 'target') === 'target') return { kind: 'target', ...fieldsOnly(aim) };
  const first = cell?.start ?? 0;
  const before = sentencesIn(block).filter((sentence) => sentence.start < end && sentence.start >= first);
  const sentence = before.findLast((one) => one.start <= start);
  const said = sentence ? text.slice(sentence.start, sentence.end) : '';
  const own = kind ?? kindOfSection[sentenceKind(sectionKinds(lexicon, reading)(block), 'action', said)];
  const year = before.reduce((known, one) => yearIn(text.slice(one.start, one.end)) || known, '');
  const at = afterConnectives(lexicon, text, { start, end });
  const head =
    own === 'target'
      ? null
      : (headAt(lexicon, text, at, end) ?? headAfterScope(lexicon, text, { start, end }));
  return { kind: own, ...clauseFields(lexicon, text, { start, end, kind: own, head }, year) };
}
