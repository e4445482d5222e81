import type { Reading } from '../../document/reading';
import type { TagId } from '../../ids';
import type { Strength } from '../lexicon';
import { measureStatuses, type MeasureStatus } from '../register';
import type { ColumnKind, RegisterScheme } from '../scheme';
import { statementKinds, wordFields, type StatementKind } from '../statement';
import { targetTypeOf, targetTypes, type TargetType } from '../target';
import type { TableRow } from './row';

/** One thing that a row can say in a column, to group, filter and count by. */
export interface Facet {
  readonly key: string;
  readonly label: string;
}

/** A column of the register's table. */
export interface TableColumn {
  readonly id: string;
  readonly title: string;
  readonly kind: ColumnKind | 'list';
  /** What the row says: several in a `list`, nothing where it says nothing. */
  readonly facetsOf: (row: TableRow) => readonly Facet[];
  /** What rows can say here, in order, whether any does or not; null where that is not known beforehand. */
  readonly all: readonly Facet[] | null;
}

/** How the register's fixed words are called in the researcher's language. */
export interface TableWords {
  readonly column: (id: string) => string;
  readonly status: (status: MeasureStatus | 'doubtful') => string;
  readonly strength: (strength: Strength) => string;
  readonly kind: (kind: StatementKind) => string;
  readonly targetType: (type: TargetType) => string;
  readonly origin: (origin: 'rules' | 'hand') => string;
  readonly differs: string;
}

/** What the columns are read from. */
export interface TableGround {
  readonly reading: Reading;
  readonly scheme: RegisterScheme;
  readonly topics: readonly { readonly id: TagId; readonly name: string }[];
  readonly words: TableWords;
}

export const ownColumn = (id: string) => `own:${id}`;
const strengths: readonly Strength[] = ['hard', 'medium', 'soft'];
const said = (words: string): readonly Facet[] => (words === '' ? [] : [{ key: words, label: words }]);

/** The statuses that a row can have, the researcher's own behind the register's. */
export const statusFacets = ({ scheme, words }: Pick<TableGround, 'scheme' | 'words'>): readonly Facet[] => [
  ...measureStatuses.map((status) => ({ key: status, label: words.status(status) })),
  ...scheme.statuses.map(({ id, name }) => ({ key: id, label: name || words.status('doubtful') })),
];

/** Every column that the register can show, in the order of the table. */
export function columnsOf(ground: TableGround): readonly TableColumn[] {
  const { reading, scheme, topics, words } = ground;
  const titleOf = new Map(reading.blocks.map((block) => [block.id, block.text.replace(/[\s。]+$/u, '')]));
  const topicNames = new Map(topics.map(({ id, name }) => [id, name]));
  const statuses = statusFacets(ground);
  const labelOf = new Map(reading.blocks.map(({ id, label }) => [id, label]));
  const headings = (of: 'section' | 'chapter') => (row: TableRow) => {
    const id = row[of];
    if (!id) return [];
    // Every chapter has a （一）: a section goes with the number of its chapter.
    const chapter = of === 'section' && row.chapter && row.chapter !== id ? labelOf.get(row.chapter) : '';
    return [{ key: id, label: `${chapter ?? ''}${titleOf.get(id) ?? ''}` }];
  };
  const choice = <T extends string>(
    id: string,
    all: readonly T[],
    label: (value: T) => string,
    of: (row: TableRow) => T | null,
  ): TableColumn => ({
    id,
    title: words.column(id),
    kind: 'choice',
    all: all.map((key) => ({ key, label: label(key) })),
    facetsOf: (row) => {
      const key = of(row);
      return key === null ? [] : [{ key, label: label(key) }];
    },
  });
  const text = (id: string, of: (row: TableRow) => string): TableColumn => ({
    id,
    title: words.column(id),
    kind: id === 'value' || id === 'year' ? 'number' : 'text',
    all: null,
    facetsOf: (row) => said(of(row)),
  });
  const heading = (id: 'section' | 'chapter'): TableColumn => ({
    id,
    title: words.column(id),
    kind: 'choice',
    all: null,
    facetsOf: headings(id),
  });
  const fieldColumns = Object.fromEntries(
    wordFields.map((name) => [name, text(name, (row) => row[name])]),
  ) as Record<(typeof wordFields)[number], TableColumn>;
  return [
    text('address', ({ address }) => address),
    text('quote', ({ quote }) => quote),
    heading('chapter'),
    heading('section'),
    choice('kind', statementKinds, words.kind, ({ kind }) => kind),
    fieldColumns.adverb,
    fieldColumns.verb,
    fieldColumns.object,
    fieldColumns.instrument,
    choice('strength', strengths, words.strength, ({ strength }) => strength),
    {
      id: 'topics',
      title: words.column('topics'),
      kind: 'list',
      all: topics.map(({ id, name }) => ({ key: id, label: name })),
      facetsOf: ({ topicIds }) => topicIds.map((key) => ({ key, label: topicNames.get(key) ?? '' })),
    },
    fieldColumns.actor,
    fieldColumns.region,
    fieldColumns.indicator,
    fieldColumns.relation,
    fieldColumns.value,
    fieldColumns.unit,
    fieldColumns.year,
    fieldColumns.deadline,
    choice('targetType', targetTypes, words.targetType, (row) =>
      row.kind === 'target' ? targetTypeOf(row) : null,
    ),
    {
      id: 'status',
      title: words.column('status'),
      kind: 'choice',
      all: statuses,
      facetsOf: ({ status, statusId }) => statuses.filter(({ key }) => key === (statusId ?? status)),
    },
    choice('origin', ['rules', 'hand'] as const, words.origin, ({ origin }) => origin),
    choice(
      'difference',
      ['differs'] as const,
      () => words.differs,
      ({ difference }) => (difference ? 'differs' : null),
    ),
    text('note', ({ note }) => note),
    ...scheme.columns.map(({ id, name, kind, options }): TableColumn => ({
      id: ownColumn(id),
      title: name,
      kind,
      all: kind === 'choice' ? options.map((option) => ({ key: option, label: option })) : null,
      facetsOf: ({ values }) => said(values[id] ?? ''),
    })),
  ];
}
